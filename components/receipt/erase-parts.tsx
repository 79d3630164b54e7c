import { Bullets } from '@/components/campaign/text-parts';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import type { Receipt } from '@/lib/receipts/receipts';
import { Moment } from './receipt-parts';

/** Lists what is deleted and what stays, then asks for confirmation. */
export function EraseForm({ language, token }: { language: Language; token: string }) {
  const { erase } = copy(language).personalData;
  return (
    <>
      <p className="lead">
        {erase.lead} {erase.first}
      </p>
      <form className="hung-part" method="post" action="/api/receipts/erase">
        <WhatIsErased language={language} heading="h2" byWriter />
        <input type="hidden" name="language" value={language} />
        <input type="hidden" name="token" value={token} />
        <p className="actions">
          <button className="button" type="submit">
            {erase.button}
          </button>{' '}
          <a className="button quiet" href={`/${language}/receipt/${token}/your-data`}>
            {erase.keep}
          </a>
        </p>
      </form>
    </>
  );
}

type Props = { language: Language; receipt: Pick<Receipt, 'erasedAt' | 'erasedBy'> };

/** Proof of the deletion: when, by whom, what, and what is beyond our reach. */
export function Erased({ language, receipt: { erasedAt, erasedBy } }: Props) {
  const { erase } = copy(language).personalData;
  if (!erasedAt) return erasedBy ? <p className="callout">{erase.soon}</p> : null;
  const by = erasedBy !== null && erasedBy in erase.done ? erasedBy : 'timetable';
  return (
    <section aria-labelledby="erased">
      <h2 id="erased">{erase.doneTitle}</h2>
      <p>{erase.done[by as keyof typeof erase.done]}</p>
      <p>
        {erase.when} <Moment at={erasedAt} language={language} />
      </p>
      <WhatIsErased language={language} heading="h3" byWriter={by === 'supporter'} />
      <p>{erase.print}</p>
    </section>
  );
}

type ListsProps = {
  language: Language;
  heading: 'h2' | 'h3';
  /** Whether the writer deletes it, in whose browser the cookies then end. */
  byWriter: boolean;
};

/** Three lists, the same before and after, so that the proof matches the announcement. */
function WhatIsErased({ language, heading: Heading, byWriter }: ListsProps) {
  const { erase } = copy(language).personalData;
  return (
    <>
      <Heading>{erase.whatTitle}</Heading>
      <Bullets items={byWriter ? [...erase.what, erase.cookies] : erase.what} />
      <Heading>{erase.staysTitle}</Heading>
      <Bullets items={erase.stays} />
      <Heading>{erase.beyondTitle}</Heading>
      <Bullets items={erase.beyond} />
    </>
  );
}
