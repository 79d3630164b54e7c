import { Bullets } from '@/components/campaign/bullets';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Receipt } from '@/lib/delivery/receipts/receipts';
import { Moment } from './moment';

type Props = { language: Language; receipt: Pick<Receipt, 'erasedAt' | 'erasedBy'> };

/** The receipt of the erasing: when, by whom, what, and what is beyond our reach. */
export function Erased({ language, receipt: { erasedAt, erasedBy } }: Props) {
  const { erase } = copy(language).held;
  if (!erasedAt) return erasedBy ? <p className="callout">{erase.soon}</p> : null;
  const by = erasedBy !== null && erasedBy in erase.done ? erasedBy : 'timetable';
  return (
    <section aria-labelledby="erased">
      <h2 id="erased">{erase.doneTitle}</h2>
      <p>{erase.done[by as keyof typeof erase.done]}</p>
      <p>
        {erase.when} <Moment at={erasedAt} language={language} />
      </p>
      <WhatIsErased language={language} />
      <p>{erase.print}</p>
    </section>
  );
}

/** The same three lists before and after: what is promised is what is certified. */
export function WhatIsErased({ language }: { language: Language }) {
  const { erase } = copy(language).held;
  return (
    <>
      <h3>{erase.whatTitle}</h3>
      <Bullets items={erase.what} />
      <h3>{erase.staysTitle}</h3>
      <Bullets items={erase.stays} />
      <h3>{erase.beyondTitle}</h3>
      <Bullets items={erase.beyond} />
    </>
  );
}
