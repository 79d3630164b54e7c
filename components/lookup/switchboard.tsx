import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';

/** The Capitol's switchboard, which connects to every office. */
export function Switchboard({ language }: { language: Language }) {
  const { number } = copy(language).lookup.switchboard;
  const [area, exchange, line] = number.match(/\d+/g) ?? [];
  return (
    <a className="phone" href={`tel:+1-${area}-${exchange}-${line}`}>
      {number}
    </a>
  );
}
