import type { Problems } from '@/lib/lookup/address';
import { readDistrict } from '@/lib/lookup/district';
import type { Geocoder } from '@/lib/lookup/geocoder';
import type { Certainty } from '@/lib/lookup/resolution';
import { resolveAddress, resolveProgram } from '@/lib/lookup/resolve/resolve-address';
import { type ChosenOffice, officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice } from '@/lib/offices/offices';
import type { MessageInput } from './schema';

export type Recipients = { district: string; certainty: Certainty; offices: ChosenOffice[] };

/**
 * The offices a message goes to, found from its own address: what the sender names as `district`
 * and `offices` only narrows what we found.
 */
export async function findRecipients(
  message: MessageInput,
  geocoder: Geocoder | undefined,
): Promise<({ outcome: 'found' } & Recipients) | { outcome: 'problem'; problems: Problems }> {
  const choice = message.district ? readDistrict(message.district) : undefined;
  if (message.district && !choice) return problem({ district: 'choose' });
  const resolved = message.addressProgram
    ? resolveProgram(message.state, choice)
    : await resolveAddress(message, { geocoder, choice });
  if (resolved.outcome === 'problem') return resolved;
  if (resolved.outcome === 'not_represented') return problem({ zip: resolved.reason });
  if (resolved.outcome !== 'found') return problem({ district: 'choose' });
  const { district, certainty } = resolved;
  const { prefix } = message;
  const all = await officesForLetter(district, { certainty, prefix });
  const filled = all.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
  if (filled.length === 0) return problem({ district: 'vacant' });
  const wanted = message.offices ? new Set(message.offices) : undefined;
  const offices = filled.filter(({ bioguide }) => wanted?.has(bioguide) ?? true);
  const strange = [...(wanted ?? [])].some((id) => !filled.some(({ bioguide }) => bioguide === id));
  if (strange || offices.length === 0) return problem({ offices: 'wrong' });
  return { outcome: 'found', district, certainty, offices };
}

const problem = (problems: Problems) => ({ outcome: 'problem' as const, problems });
