import { copy } from '@/lib/campaign/copy';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { mailMode } from '@/lib/platform/env';
import { fateOf, RecordLine } from './record-line';

type Props = {
  language: Language;
  edition: EditionName;
  /** Nobody answers for the site yet. */
  demonstration: boolean;
};

/** What a visitor must know on any page: a demonstration, mail that stays here, a bill that is over. */
export function Notices({ language, edition, demonstration }: Props) {
  const { site } = copy(language);
  const captured = mailMode() === 'capture';
  if (!demonstration && !captured && !fateOf(edition, language)) return null;
  return (
    <aside className="notices" aria-label={site.notices}>
      {(demonstration || captured) && (
        <p>
          {demonstration && site.demonstration} {captured && site.capture}
        </p>
      )}
      <RecordLine language={language} edition={edition} />
    </aside>
  );
}
