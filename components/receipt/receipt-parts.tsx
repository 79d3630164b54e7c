import '@/components/page/journey.css';
import type { Metadata } from 'next';
import { Status } from '@/components/page/notices';
import { Page } from '@/components/page/page';
import { type PageQuery, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { copy } from '@/lib/campaign/copy';
import { edition, isEditionName } from '@/lib/campaign/edition';
import { formatMoment, type Language, longDate } from '@/lib/campaign/languages';
import { mayMove } from '@/lib/delivery/status';
import { isCutOff } from '@/lib/messages/receipt-token';
import type { DeliveryStatus } from '@/lib/platform/db';
import { washingtonDay } from '@/lib/platform/time';
import { awaitsWriter, type Receipt, type ReceiptLine, shownState } from '@/lib/receipts/receipts';
import { hasUnlockProblem } from '@/lib/receipts/unlock';

type OutcomeProps = {
  language: Language;
  query: Record<string, string | string[] | undefined>;
  receipt: Receipt;
};

/** Statuses after which we still email the writer if the message is not delivered. */
const UNDER_WAY: ReadonlySet<DeliveryStatus> = new Set([
  'on_hold',
  'queued',
  'sending',
  'accepted',
]);

const canBeCanceled = ({ status }: ReceiptLine) => mayMove(status, 'canceled');

/**
 * Result of the last action, or thanks; limited to what the rows confirm, because a query can be
 * forged. Then the thanks of the campaign's version, if it has its own.
 */
export function Outcome({ language, query, receipt }: OutcomeProps) {
  const sentence = sentenceFor(language, query, receipt);
  if (!sentence) return null;
  const { edition: name, erasedAt } = receipt;
  const own = !erasedAt && isEditionName(name) ? edition(name, language).thankYou : undefined;
  return (
    <>
      <p className="lead" role="status">
        {sentence}
      </p>
      {own && <p>{own}</p>}
    </>
  );
}

function sentenceFor(language: Language, query: OutcomeProps['query'], receipt: Receipt) {
  const words = copy(language).receipt;
  if (receipt.erasedAt) return words.erased;
  const { lines } = receipt;
  if (query.canceled !== undefined && !lines.some(canBeCanceled)) {
    const canceled = lines.filter(({ status }) => status === 'canceled').length;
    return words.canceled(canceled, lines.length - canceled);
  }
  const done = lines.find(({ seat }) => seat === query.done);
  if (done?.status === 'self_sent') return copy(language).selfSend.selfSend.done(done.officeName);
  if (awaitsWriter(receipt)) return undefined;
  const { confirmed } = query;
  if (confirmed === 'over' && !receipt.confirmedAt) return words.confirmed.over;
  if ((confirmed === 'confirmed' || confirmed === 'already') && receipt.confirmedAt) {
    return words.confirmed[confirmed];
  }
  const thanks = thanksFor(receipt);
  return thanks && words.thanks[thanks];
}

const isTest = ({ channel, testMode }: ReceiptLine) => channel === 'capture' || testMode;

/** What the statuses allow to be said; nothing if every message ended without being sent. */
function thanksFor(receipt: Receipt) {
  const left = receipt.lines.filter(({ status }) => status !== 'canceled');
  if (left.length === 0) return undefined;
  const ours = left.filter(({ channel }) => channel !== 'self_send');
  if (ours.length > 0 && ours.every(isTest)) {
    return ours.every(({ channel }) => channel === 'capture') ? 'capture' : 'testSystem';
  }
  const shown = left.map((line) => shownState(line, receipt));
  if (shown.every((state) => state === 'self_send')) return 'selfSend';
  if (left.some(({ status }) => UNDER_WAY.has(status))) return 'saved';
  return shown.includes('self_sent') ? 'selfSent' : undefined;
}

type WrittenProps = { language: Language; receipt: Pick<Receipt, 'reference' | 'createdAt'> };

/** Reference and day, in Washington's time as in the letters and all times on the page. */
export function Written({ language, receipt: { reference, createdAt } }: WrittenProps) {
  const words = copy(language).receipt;
  return (
    <p>
      {words.reference} <strong className="reference">{reference}</strong>.{' '}
      {words.written(longDate(washingtonDay(createdAt), language))}.
    </p>
  );
}

type NoReceiptProps = {
  language: Language;
  token: string;
  /** Page of the receipt, such as "/erase". */
  page?: string;
  why: 'unknown' | 'unavailable';
};

/**
 * `unknown` is the same for an address that never existed and for a deleted one; a token that is
 * too short was cut off.
 */
export function NoReceipt({ language, token, page = '', why }: NoReceiptProps) {
  const { receipt, errors, site } = copy(language);
  const known = why === 'unavailable';
  const missing = isCutOff(token) ? receipt.cutOff : receipt.unknown;
  const path = `/receipt/${token}${page}`;
  return (
    <Page language={language} path={path}>
      <Status code={known ? 503 : 404} />
      <div className="hung text">
        <h1>{known ? receipt.title : missing.title}</h1>
        <p>{known ? errors.form.unavailable : missing.text}</p>
        <p>
          <a className="button" href={`/${language}`}>
            {site.notFound.link}
          </a>
        </p>
      </div>
    </Page>
  );
}

type PersonalDataLinkProps = {
  language: Language;
  token: string;
  /** Whether this browser may read the message without unlocking it. */
  open: boolean;
};

/**
 * Link to the personal data; if no unlock is needed, a note says so to people who share the
 * computer.
 */
export function PersonalDataLink({ language, token, open }: PersonalDataLinkProps) {
  const { record, unlock } = copy(language).personalData;
  return (
    <>
      <p>
        <a href={`/${language}/receipt/${token}/your-data`}>{record.link}</a>
      </p>
      {open && <p className="small">{unlock.openHere}</p>}
    </>
  );
}

export type ReceiptProps = { params: Promise<{ lang: string; token: string }> } & PageQuery;

/** Same neutral title for every page of a message, because titles stay in histories. */
export async function receiptMetadata(props: ReceiptProps, page = ''): Promise<Metadata> {
  const { token } = await props.params;
  const language = await pageLanguage(props);
  const { title, description } = copy(language).receipt;
  const problem = hasUnlockProblem(await props.searchParams);
  const path = `/receipt/${token}${page}`;
  return pageMetadata({ language, path, title, description, listed: false, problem });
}

/** Moment for people and for machines. */
export function Moment({ at, language }: { at: Date; language: Language }) {
  return (
    <time dateTime={at.toISOString()} className="small">
      {formatMoment(at, language)}
    </time>
  );
}
