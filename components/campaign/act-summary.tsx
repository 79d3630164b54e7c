import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { longDate } from '@/lib/campaign/long-date';
import { Bullets } from './bullets';
import { Paragraphs } from './paragraphs';

/** What the page is about, and that it is no advice. */
export function ActLead({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <>
      <h1>{act.title}</h1>
      <p className="lead">{act.lead(law.name, longDate(law.enactedOn, language))}</p>
      <p>
        {act.notAdvice} <a href={law.url}>{act.readLaw}</a>
      </p>
    </>
  );
}

/** What the law does, whom it helps, what it does not do, and the bills before it. */
export function ActSummary({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <>
      <h2 id="does">{act.doesTitle}</h2>
      {act.does.map(({ title, text }) => (
        <div key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </div>
      ))}
      <h2 id="helps">{act.helpsTitle}</h2>
      <Paragraphs text={act.helps} />
      <h2 id="limits">{act.notTitle}</h2>
      <Bullets items={act.not} />
      <h2 id="bills">{act.billTitle}</h2>
      <Paragraphs text={act.bill} />
    </>
  );
}
