import { z } from 'zod';
import { copy, rejectionSentences } from '@/lib/campaign/copy';
import { formatMoment, type Language } from '@/lib/campaign/languages';
import { offersSelfSend } from '@/lib/receipts/self-send/self-send-view';
import {
  awaitsWriter,
  isRejected,
  type Receipt,
  type ReceiptLine,
  shownState,
  shownStates,
} from './receipts';

/** Statuses that can change without the reader; while a delivery has one, the page polls. */
const MOVING = ['on_hold', 'queued', 'sending'];

/** The response of `GET /api/receipts/{token}`. */
export const receiptAnswer = z
  .object({
    open: z.boolean().describe('Whether any status can still change without action by the writer.'),
    erased: z.boolean().describe('Whether the writer’s data was deleted or will be.'),
    headline: z.string().describe('Overall status, as text.'),
    deliveries: z.array(
      z
        .object({
          id: z.uuid(),
          state: z.enum(shownStates),
          label: z.string().describe('Status, as text.'),
          sentence: z.string().describe('What the status means.'),
          since: z.iso.datetime(),
          moment: z.string().describe('The same time as text, in Eastern Time.'),
          reason: z.string().nullable().describe('Why staff rejected it, worded for the writer.'),
        })
        .meta({ id: 'ReceiptDelivery' }),
    ),
  })
  .meta({ id: 'Receipt' });

/** The status of each delivery in the page's wording, without message text or names. */
export function liveReceipt(receipt: Receipt, language: Language): z.infer<typeof receiptAnswer> {
  const { lines, erasedAt, erasedBy } = receipt;
  return {
    open: isMoving(receipt),
    erased: erasedAt !== null || erasedBy !== null,
    headline: receiptHeadline(receipt, language),
    deliveries: lines.map((line) => {
      const state = shownState(line, receipt);
      const moment = formatMoment(line.statusSince, language);
      return {
        id: line.id,
        state,
        ...copy(language).states[state],
        since: line.statusSince.toISOString(),
        moment,
        reason:
          state === 'rejected' ? rejectionSentences(receipt, language).join(' ') || null : null,
      };
    }),
  };
}

/** Whether a status can still change without the reader. */
export function isMoving({ lines, erasedAt, erasedBy }: Receipt): boolean {
  const erasing = erasedBy !== null && erasedAt === null;
  return erasing || lines.some(({ status }) => MOVING.includes(status));
}

type Group =
  | 'needsYou'
  | 'underReview'
  | 'onHold'
  | 'saving'
  | 'onTheWay'
  | 'sent'
  | 'saved'
  | 'unknown'
  | 'notSent'
  | 'canceled';

/**
 * The first group that has a delivery determines the headline: first what the reader can act on,
 * then what is new.
 */
const ORDER: Group[] = [
  'needsYou',
  'underReview',
  'onHold',
  'saving',
  'onTheWay',
  'sent',
  'saved',
  'unknown',
  'notSent',
  'canceled',
];

type ReceiptStatus = Pick<
  Receipt,
  'lines' | 'holdReason' | 'erasedAt' | 'erasedBy' | 'askEnded' | 'isUnsent'
>;

/**
 * The status of the whole message in one sentence. In test mode it never says that a message was
 * sent or is on its way.
 */
export function receiptHeadline(receipt: ReceiptStatus, language: Language): string {
  const words = copy(language).receipt.headline;
  if (receipt.erasedAt) return words.deleted;
  if (receipt.erasedBy) return words.deleting;
  if (awaitsWriter(receipt)) return words.confirm;
  const groups = receipt.lines.map((line) => groupOf(line, receipt));
  const first = ORDER.find((group) => groups.includes(group));
  if (!first) return copy(language).receipt.title;
  return words[first](groups.filter((group) => group === first).length, groups.length);
}

function groupOf(line: ReceiptLine, receipt: ReceiptStatus): Group {
  const isTest = line.channel === 'capture' || line.testMode;
  switch (shownState(line, receipt)) {
    case 'on_hold':
    case 'on_hold_for_confirmation':
      return 'underReview';
    case 'on_hold_for_new_congress':
      return 'onHold';
    case 'queued':
    case 'sending':
      return isTest ? 'saving' : 'onTheWay';
    case 'captured':
    case 'test_mode':
      return 'saved';
    case 'accepted':
    case 'self_sent':
      return 'sent';
    case 'rejected':
    case 'ask_ended':
      return 'notSent';
    case 'canceled':
      return 'canceled';
    case 'expired':
      return offersSelfSend(line, receipt) ? 'needsYou' : 'notSent';
    case 'unconfirmed':
      return receipt.askEnded || isRejected(receipt) ? 'unknown' : 'needsYou';
    default:
      return receipt.askEnded || isRejected(receipt) ? 'notSent' : 'needsYou';
  }
}
