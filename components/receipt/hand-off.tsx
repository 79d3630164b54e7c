import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { readSeat } from '@/lib/lookup/roster/read-seats';
import { isVacant } from '@/lib/lookup/roster/roster';

type Props = { language: Language; seat: string | null };

/** How to reach an office that no channel of ours reaches: its own form and its telephone. */
export async function HandOff({ language, seat: id }: Props) {
  const words = copy(language).receipt.handOff;
  const seat = id ? await readSeat(id) : undefined;
  if (!seat || isVacant(seat)) return null;
  const form = seat.contactForm ?? seat.website;
  return (
    <ul>
      {form && (
        <li>
          <a href={form} rel="noreferrer">
            {words.form}
          </a>
        </li>
      )}
      {seat.phone && (
        <li>
          {words.call} <a href={`tel:+1-${seat.phone}`}>{seat.phone}</a>
        </li>
      )}
    </ul>
  );
}
