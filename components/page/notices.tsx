import { actStatus, isOver, law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { mailMode, operator } from '@/lib/platform/env';

/** What a visitor must know on any page: a demonstration, mail that stays here, a bill that is over. */
export function Notices({ language, edition }: { language: Language; edition: EditionName }) {
  const { site } = copy(language);
  const now = new Date();
  const demonstration = !operator();
  const captured = mailMode() === 'capture';
  const nowLaw = isOver(edition, now) && actStatus(now) === 'enacted';
  if (!demonstration && !captured && !nowLaw) return null;
  return (
    <aside className="notices" aria-label={site.notices}>
      {(demonstration || captured) && (
        <p>
          {demonstration && site.demonstration} {captured && site.capture}
        </p>
      )}
      {nowLaw && (
        <p>
          <strong>{site.nowLaw(law.name, longDate(law.enactedOn, language))}</strong>{' '}
          <a href={`/${language}/act#history`}>{site.nowLawLink}</a>
        </p>
      )}
    </aside>
  );
}
