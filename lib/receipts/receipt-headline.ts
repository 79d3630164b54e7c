import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { awaitsWriter, type Receipt, type ReceiptLine, shownState } from './receipts';
import { offersSelfSend } from './self-send/self-send-view';

type Group =
  | 'needsYou'
  | 'underReview'
  | 'onHold'
  | 'saving'
  | 'onTheWay'
  | 'sent'
  | 'saved'
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
  'notSent',
  'canceled',
];

type ReceiptStatus = Pick<Receipt, 'lines' | 'holdReason' | 'erasedAt' | 'erasedBy'>;

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
  switch (shownState(line, receipt.holdReason)) {
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
      return 'notSent';
    case 'canceled':
      return 'canceled';
    case 'expired':
      return offersSelfSend(line, receipt) ? 'needsYou' : 'notSent';
    default:
      return 'needsYou';
  }
}
