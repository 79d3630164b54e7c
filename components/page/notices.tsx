import { actStatus, isOver, law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { mailMode } from '@/lib/platform/env';

type Props = {
  language: Language;
  edition: EditionName;
  /** Nobody answers for the site yet. */
  demonstration: boolean;
};

/**
 * What a visitor must know on any page: bills that are over, a demonstration, test mode. One line;
 * the whole of it opens on a press.
 */
export function Notices({ language, edition, demonstration }: Props) {
  const { site } = copy(language);
  const captured = mailMode() === 'capture';
  if (!demonstration && !captured && !fateOf(edition, language)) return null;
  return (
    <aside className="notices" aria-label={site.notices}>
      <RecordLine language={language} edition={edition} />
      {(demonstration || captured) && (
        <details>
          <summary>
            {demonstration && site.demonstrationShort} {captured && site.captureShort}
          </summary>
          <p>
            {demonstration && site.demonstration} {captured && site.capture}
          </p>
        </details>
      )}
    </aside>
  );
}

type Of = { language: Language; edition: EditionName };

/** One sentence on how the Act ended up, where what an edition asks for is over. */
export function fateOf(edition: EditionName, language: Language, now = new Date()) {
  if (!isOver(edition, now) || actStatus(now) !== 'enacted') return undefined;
  return copy(language).site.nowLaw(law.name, longDate(law.enactedOn, language));
}

/** The line that the Act is law. It follows from the record, not from words that staff can edit. */
export function RecordLine({ language, edition }: Of) {
  const fate = fateOf(edition, language);
  if (!fate) return null;
  return (
    <p>
      <strong>{fate}</strong>{' '}
      <a href={`/${language}/act/history`}>{copy(language).site.nowLawLink}</a>
    </p>
  );
}
