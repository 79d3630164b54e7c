import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Receipt, ReceiptLine } from '@/lib/receipts/receipts';
import { offersSelfSend } from '@/lib/receipts/self-send/offers-self-send';

type Props = { language: Language; token: string; line: ReceiptLine; receipt: Receipt };

/** From an office that no channel of ours reached to what one needs to reach it oneself. */
export function SelfSendLink({ language, token, line, receipt }: Props) {
  if (!line.seat || !offersSelfSend(line, receipt)) return null;
  return (
    <p>
      <a href={`/${language}/receipt/${token}/send-yourself/${line.seat}`}>
        {copy(language).selfSend.selfSend.link} <span className="hidden">({line.officeName})</span>
      </a>
    </p>
  );
}
