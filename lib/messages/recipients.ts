import type { Problems } from '@/lib/lookup/address';
import type { Geocoder } from '@/lib/lookup/geocoder';
import type { Certainty } from '@/lib/lookup/resolution';
import { type ChosenOffice, officesForLetter } from '@/lib/offices/office-channels';
import { isVacantOffice } from '@/lib/offices/offices';
import { resolveWriter } from './resolve-writer';
import type { MessageInput } from './schema';

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
  const facts = { certainty, prefix: message.prefix, writer: message };
  const all = await officesForLetter(district, facts, { sure: true });
  const filled = all.flatMap((office) => (isVacantOffice(office) ? [] : [office]));
  if (filled.length === 0) return problem({ district: 'vacant' });
  const wanted = message.offices ? new Set(message.offices) : undefined;
  const offices = filled.filter(({ bioguide }) => wanted?.has(bioguide) ?? true);
  const strange = [...(wanted ?? [])].some((id) => !filled.some(({ bioguide }) => bioguide === id));
  if (strange || offices.length === 0) return problem({ offices: 'wrong' });
  return { outcome: 'found', district, certainty, offices };
}

const problem = (problems: Problems) => ({ outcome: 'problem' as const, problems });
