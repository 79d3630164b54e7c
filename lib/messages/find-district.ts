import type { Address, Problems } from '@/lib/lookup/address';
import { readDistrict } from '@/lib/lookup/district';
import { chosenGeocoder } from '@/lib/lookup/geocoders/chosen-geocoder';
import { limitedGeocoder } from '@/lib/lookup/geocoders/limited-geocoder';
import { type Certainty, offeredBy } from '@/lib/lookup/resolution';
import { resolveAddress, resolveProgram } from '@/lib/lookup/resolve/resolve-address';

type Found = {
  district?: string;
  certainty?: Certainty;
  choices: string[];
  problems?: Problems;
};

type Asked = {
  /** The visitor's own, if they made one. */
  choice?: string;
  /** The address is of a confidentiality program. */
  program: boolean;
  network: string;
};

/** The district of an address, or the districts to choose from. */
export async function findDistrict(
  address: Address,
  { choice, program, network }: Asked,
): Promise<Found> {
  const chosen = choice ? readDistrict(choice) : undefined;
  const geocoder = chosenGeocoder();
  const resolved = program
    ? resolveProgram(address.state, chosen)
    : await resolveAddress(address, {
        geocoder: geocoder && limitedGeocoder(geocoder, network),
        choice: chosen,
      });
  if (resolved.outcome === 'found' && !resolved.districts) {
    const { district, certainty } = resolved;
    return { district, certainty, choices: [] };
  }
  if (resolved.outcome === 'not_represented') {
    return { choices: [], problems: { zip: resolved.reason } };
  }
  if (resolved.outcome === 'problem') {
    // A choice left over from another address is no choice: offer what this one leaves.
    if (chosen && resolved.problems.district) return findDistrict(address, { program, network });
    return { choices: [], problems: resolved.problems };
  }
  const near = resolved.outcome === 'found';
  return { choices: offeredBy(resolved), problems: { district: near ? 'near' : 'choose' } };
}
