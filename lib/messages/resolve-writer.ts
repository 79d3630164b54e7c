import type { Address, Problems } from '@/lib/lookup/address';
import { type DistrictId, readDistrict } from '@/lib/lookup/district';
import type { Geocoder } from '@/lib/lookup/geocoder';
import { type Certainty, offeredBy } from '@/lib/lookup/resolution';
import { resolveAddress, resolveProgram } from '@/lib/lookup/resolve/resolve-address';

type Writer = Address & {
  /** The district that the writer chose, as submitted. */
  district?: string;
  /** Whether the address belongs to a confidentiality program. */
  addressProgram?: boolean;
};

export type WriterDistrict =
  | {
      outcome: 'found';
      district: DistrictId;
      certainty: Certainty;
      /** Near a boundary: the districts to choose from, if the writer can still be asked. */
      districts?: DistrictId[];
    }
  | { outcome: 'choose'; districts: DistrictId[] }
  | { outcome: 'problem'; problems: Problems };

/**
 * The district of a writer's address; their own choice can only narrow the result. The address page
 * and the submitted message both use this function, so that they cannot disagree.
 */
export async function resolveWriter(
  writer: Writer,
  geocoder: Geocoder | undefined,
): Promise<WriterDistrict> {
  const choice = writer.district ? readDistrict(writer.district) : undefined;
  if (writer.district && !choice) return notOffered;
  const resolved = writer.addressProgram
    ? resolveProgram(writer.state, choice)
    : await resolveAddress(writer, { geocoder, choice });
  switch (resolved.outcome) {
    case 'found':
    case 'problem':
      return resolved;
    case 'not_represented':
      return { outcome: 'problem', problems: { zip: resolved.reason } };
    default:
      return { outcome: 'choose', districts: offeredBy(resolved) };
  }
}

const notOffered: WriterDistrict = { outcome: 'problem', problems: { district: 'choose' } };
