import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { washingtonDay } from '@/lib/lookup/congress';
import type { Receipt } from '@/lib/receipts/receipts';

type Props = { language: Language; receipt: Pick<Receipt, 'reference' | 'createdAt'> };

/** The reference and the day, Washington's as in the letters and in all times on the page. */
export function Written({ language, receipt: { reference, createdAt } }: Props) {
  const words = copy(language).receipt;
  return (
    <p>
      {words.reference} <strong className="reference">{reference}</strong>.{' '}
      {words.written(longDate(washingtonDay(createdAt), language))}.
    </p>
  );
}
