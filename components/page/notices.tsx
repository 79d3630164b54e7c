import {
  actStatus,
  billState,
  endOfBills,
  findEnactedBill,
  isOver,
  law,
} from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import { type EditionName, editionFacts } from '@/lib/campaign/edition';
import { billName } from '@/lib/campaign/edition-parts';
import { type Language, longDate } from '@/lib/campaign/languages';
import { mailMode } from '@/lib/platform/env';

type Props = {
  language: Language;
  edition: EditionName;
  /** No operator is set yet. */
  demonstration: boolean;
};

/**
 * Notices for any page: bills that are over, a demonstration, test mode. Each is one line; a press
 * opens the rest.
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

/** Sentence on how an edition's ask ended, if it is over. */
export function fateOf(edition: EditionName, language: Language) {
  const now = new Date();
  if (!isOver(edition, now)) return undefined;
  const { bills, isStored } = editionFacts(edition);
  if (isStored) {
    const { nowEnacted, nowLapsed } = copy(language).endedAsk;
    const end = longDate(endOfBills(edition, now), language);
    const enacted = findEnactedBill(bills, now);
    if (enacted) return nowEnacted(billName(enacted), end);
    return nowLapsed(new Intl.ListFormat(language).format(bills.map(billName)), end);
  }
  if (actStatus(now) !== 'enacted') return undefined;
  return copy(language).site.nowLaw(law.name, longDate(law.enactedOn, language));
}

/** Line with that sentence. It follows from the record, not from words that staff can edit. */
export function RecordLine({ language, edition }: Of) {
  const fate = fateOf(edition, language);
  if (!fate) return null;
  const { isStored, bills } = editionFacts(edition);
  const states = bills.map((bill) => billState(bill, new Date()));
  const { sourceUrl } = states.find(({ status }) => status === 'enacted') ?? states[0] ?? {};
  return (
    <p>
      <strong>{fate}</strong>{' '}
      {isStored && sourceUrl && <a href={sourceUrl}>{copy(language).endedAsk.official}</a>}
      {!isStored && <a href={`/${language}/act/history`}>{copy(language).site.nowLawLink}</a>}
    </p>
  );
}

/**
 * HTTP status of a page about something that does not exist, or that cannot be shown while the
 * database does not answer. A page cannot set its status, and the framework's own way leaves the
 * page empty without scripts; our server reads it from here.
 */
export function Status({ code }: { code: 404 | 410 | 503 }) {
  return <meta name="campaign-status" content={String(code)} />;
}
