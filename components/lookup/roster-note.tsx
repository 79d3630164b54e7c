import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { readRosterDate } from '@/lib/offices/seats';

/** The day up to which the members are known, and where all of it comes from. */
export async function RosterNote({ language }: { language: Language }) {
  const { roster, sources } = copy(language).lookup;
  return (
    <p className="small">
      {roster(longDate(await readRosterDate(), language))} {sources}
    </p>
  );
}
