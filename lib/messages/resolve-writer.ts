import type { Address, Problems } from '@/lib/lookup/address';
import { type DistrictId, readDistrict } from '@/lib/lookup/district';
import type { Geocoder } from '@/lib/lookup/geocoder';
import { type Certainty, offeredBy } from '@/lib/lookup/resolution';
import { resolveAddress, resolveProgram } from '@/lib/lookup/resolve/resolve-address';
import { type ChosenOffice, officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice, type VacantOffice } from '@/lib/offices/offices';
import type { MessageInput } from './schema';

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

type CheckedMessage = Pick<
  MessageInput,
  'prefix' | 'firstName' | 'lastName' | 'email' | 'street' | 'street2' | 'city'
>;

/**
 * The offices of a complete message, each with its channel. The preview, the page before it, and the
 * stored message all use this function, so that they cannot disagree.
 * @param options.sure as for a message that is about to be stored (`officesForLetter`)
 * @throws NoAnswer if they must be sure and the database does not answer
 */
export function officesForMessage(
  message: CheckedMessage,
  { district, certainty }: { district: DistrictId; certainty?: Certainty },
  { sure = false } = {},
): Promise<(ChosenOffice | VacantOffice)[]> {
  const { prefix } = message;
  return officesForLetter(district, { certainty, prefix, writer: message }, { sure });
}

export type MessageRecipients = { district: string; certainty: Certainty; offices: ChosenOffice[] };

/**
 * The offices that a message is sent to. The sender's `offices` can only narrow the result.
 * @throws NoAnswer if the database does not answer: its second source knows neither the addresses
 * that staff set nor their corrections.
 */
export async function findRecipients(
  message: MessageInput,
  geocoder: Geocoder | undefined,
): Promise<
  ({ outcome: 'found' } & MessageRecipients) | { outcome: 'problem'; problems: Problems }
> {
  const resolved = await resolveWriter(message, geocoder);
  if (resolved.outcome === 'problem') return resolved;
  if (resolved.outcome === 'choose') return problem({ district: 'choose' });
  const { district, certainty } = resolved;
  const all = await officesForMessage(message, resolved, { sure: true });
  const filled = all.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
  if (filled.length === 0) return problem({ district: 'vacant' });
  const wanted = message.offices ? new Set(message.offices) : undefined;
  const offices = filled.filter(({ bioguide }) => wanted?.has(bioguide) ?? true);
  const strange = [...(wanted ?? [])].some((id) => !filled.some(({ bioguide }) => bioguide === id));
  if (strange || offices.length === 0) return problem({ offices: 'wrong' });
  return { outcome: 'found', district, certainty, offices };
}

const problem = (problems: Problems) => ({ outcome: 'problem' as const, problems });
