import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { mayMove } from '@/lib/delivery/status';
import type { ReceiptLine } from '@/lib/receipts/receipts';

type Props = { language: Language; token: string; lines: ReceiptLine[] };

/** Offered only while something can still be withdrawn. */
export function CancelForm({ language, token, lines }: Props) {
  const words = copy(language).receipt;
  if (!lines.some(({ status }) => mayMove(status, 'canceled'))) return null;
  return (
    <form method="post" action="/api/receipts/cancel">
      <h2>{words.withdrawTitle}</h2>
      <p>{words.withdrawText}</p>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <button className="button quiet" type="submit">
        {words.withdraw}
      </button>
    </form>
  );
}
