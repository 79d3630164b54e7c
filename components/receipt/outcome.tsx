import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Receipt } from '@/lib/delivery/receipts';

type Props = {
  language: Language;
  query: Record<string, string | string[] | undefined>;
  receipt: Receipt;
};

/** What was just done, or thanks; only as much as the rows say. */
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
  if (query.withdrawn !== undefined) {
    return words.withdrawn(Number(query.withdrawn) || 0, Number(query.left) || 0);
  }
  const confirmed = String(query.confirmed ?? '');
  if (confirmed in words.confirmed) {
    return words.confirmed[confirmed as keyof typeof words.confirmed];
  }
  if (receipt.heldFor === 'confirmation') return undefined;
  const { lines } = receipt;
  if (lines.some(({ channel }) => channel === 'capture')) {
    const written = lines.every(({ status }) => status === 'accepted');
    return written ? words.thanks.capture : words.thanks.saved;
  }
  const allByHand = lines.every(({ status }) => status === 'your_turn');
  return allByHand ? words.thanks.byHand : words.thanks.saved;
}
