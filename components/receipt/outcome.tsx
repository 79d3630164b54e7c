import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { mayMove } from '@/lib/delivery/status';
import {
  type Receipt,
  type ReceiptLine,
  shownState,
  waitsForWriter,
} from '@/lib/receipts/receipts';

type Props = {
  language: Language;
  query: Record<string, string | string[] | undefined>;
  receipt: Receipt;
};

const canBeCanceled = ({ status }: ReceiptLine) => mayMove(status, 'canceled');

/** What was just done, or thanks; only as much as the rows say, since a query can say anything. */
export function Outcome({ language, query, receipt }: Props) {
  const sentence = sentenceFor(language, query, receipt);
  return sentence ? (
    <p className="lead" role="status">
      {sentence}
    </p>
  ) : null;
}

function sentenceFor(language: Language, query: Props['query'], receipt: Receipt) {
  const words = copy(language).receipt;
  if (receipt.erasedAt) return words.erased;
  const { lines } = receipt;
  if (query.canceled !== undefined && !lines.some(canBeCanceled)) {
    const withdrawn = lines.filter(({ status }) => status === 'canceled').length;
    return words.canceled(withdrawn, lines.length - withdrawn);
  }
  const done = lines.find(({ seat }) => seat === query.done);
  if (done?.status === 'self_sent') return copy(language).selfSend.selfSend.done(done.officeName);
  if (waitsForWriter(receipt)) return undefined;
  const { confirmed } = query;
  if (confirmed === 'over' && !receipt.confirmedAt) return words.confirmed.over;
  if ((confirmed === 'confirmed' || confirmed === 'already') && receipt.confirmedAt) {
    return words.confirmed[confirmed];
  }
  const written = lines.every((line) => shownState(line, receipt.holdReason) === 'captured');
  if (written) return words.thanks.capture;
  const allSelfSend = lines.every(({ status }) => status === 'self_send');
  return allSelfSend ? words.thanks.selfSend : words.thanks.saved;
}
