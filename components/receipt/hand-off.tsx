import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { findSeat, isVacant } from '@/lib/lookup/roster';

/** How to reach an office that no channel of ours reaches: its own form and its telephone. */
export function HandOff({ language, seat: id }: { language: Language; seat: string | null }) {
  const words = copy(language).receipt.handOff;
  const seat = id ? findSeat(id) : undefined;
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
