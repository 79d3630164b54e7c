import { doesPoints, helpsPoints, limitPoints } from '@/lib/campaign/act-points';
import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { lawSources } from '@/lib/campaign/law-sources';
import { longDate } from '@/lib/campaign/long-date';
import { SourceLink } from '../page/source-link';
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
      {keysOf(doesPoints).map((key) => (
        <div key={key}>
          <h3>{act.does[key].title}</h3>
          <p>
            {act.does[key].text} <SourceLink language={language} source={doesPoints[key]} />
          </p>
        </div>
      ))}
      <h2 id="helps">{act.helpsTitle}</h2>
      {keysOf(helpsPoints).map((key) => (
        <p key={key}>
          {act.helps[key]} <SourceLink language={language} source={helpsPoints[key]} />
        </p>
      ))}
      <h2 id="limits">{act.notTitle}</h2>
      <ul>
        {keysOf(limitPoints).map((key) => (
          <li key={key}>
            {act.not[key]} <SourceLink language={language} source={limitPoints[key]} />
          </li>
        ))}
      </ul>
      <h2 id="bills">{act.billTitle}</h2>
      <Paragraphs text={act.bill} />
      <p>
        <SourceLink language={language} source={lawSources.bill2024} />
      </p>
    </>
  );
}

const keysOf = <Key extends string>(points: Record<Key, unknown>) => Object.keys(points) as Key[];
