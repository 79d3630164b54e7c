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

type Of = { language: Language; edition: EditionName };

/** What the record says became of what an edition asks for, where that is over. */
export function fateOf(edition: EditionName, language: Language, now = new Date()) {
  if (!isOver(edition, now) || actStatus(now) !== 'enacted') return undefined;
  return copy(language).site.nowLaw(law.name, longDate(law.enactedOn, language));
}

/** The line about the fate of the Act. It comes of the record and of no words that staff can edit. */
export function RecordLine({ language, edition }: Of) {
  const fate = fateOf(edition, language);
  if (!fate) return null;
  return (
    <p>
      <strong>{fate}</strong>{' '}
      <a href={`/${language}/act#history`}>{copy(language).site.nowLawLink}</a>
    </p>
  );
}
