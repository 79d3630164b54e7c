import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { isMoving } from '@/lib/receipts/live-receipt';
import type { Receipt } from '@/lib/receipts/receipts';
import { ReceiptLineItem } from './receipt-line';

type Props = { language: Language; token: string; receipt: Receipt };

/** What happened at each office, when, and with which proof; kept up to date where scripts run. */
export function ReceiptLines({ language, token, receipt }: Props) {
  const { receipt: words } = copy(language);
  const live = isMoving(receipt);
  const source = `/api/receipts/${encodeURIComponent(token)}?language=${language}`;
  return (
    <section aria-labelledby="offices">
      <h2 id="offices">{words.officesTitle}</h2>
      <ul className="receipt-lines" data-live={live ? source : undefined}>
        {receipt.lines.map((line) => (
          <ReceiptLineItem key={line.id} {...{ language, token, line, receipt }} />
        ))}
      </ul>
      {live && (
        <>
          <p className="hidden" role="status" aria-live="polite" data-live-news="" />
          <script src="/receipt.js" defer data-site="" />
        </>
      )}
    </section>
  );
}
