import { SourceLink } from '@/components/page/source-link';
import {
  doesPoints,
  type GeneralQuestion,
  generalAnswers,
  helpsPoints,
  limitPoints,
} from '@/lib/campaign/act-points';
import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import { reentryProject } from '@/lib/campaign/hotline';
import type { Language } from '@/lib/campaign/languages';
import { lawSources } from '@/lib/campaign/law-sources';
import { longDate } from '@/lib/campaign/long-date';
import { Bullets, Paragraphs } from './text-parts';

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

/** The law at work for somebody who does not exist, and says so first. */
export function ActExample({ language }: { language: Language }) {
  const { title, label, story, may, mayTitle, mayNot, mayNotTitle } = copy(language).actExample;
  return (
    <section className="example" aria-labelledby="example">
      <h2 id="example">{title}</h2>
      <p>
        <strong>{label}</strong>
      </p>
      <Paragraphs text={story} />
      <h3>{mayTitle}</h3>
      <Bullets items={may} />
      <h3>{mayNotTitle}</h3>
      <Bullets items={mayNot} />
    </section>
  );
}

/** The headings of the page about the Act, in its order. */
export function actHeadings(language: Language) {
  const { act, actCarried, actChanges, actExample } = copy(language);
  return [
    { id: 'does', title: act.doesTitle },
    { id: 'helps', title: act.helpsTitle },
    { id: 'limits', title: act.notTitle },
    { id: 'bills', title: act.billTitle },
    { id: 'example', title: actExample.title },
    { id: 'history', title: act.historyTitle },
    { id: 'due', title: act.dutiesTitle },
    { id: 'changed', title: actChanges.title },
    { id: 'carried', title: actCarried.title },
    { id: 'asks', title: actCarried.askTitle },
    { id: 'questions', title: act.questionsTitle },
    { id: 'help', title: act.helpTitle },
    { id: 'sources', title: act.sourcesTitle },
  ];
}

/** The questions of an edition, then those about the Act that any edition has. */
export function questionsAbout({ questions }: Edition, language: Language): Edition['questions'] {
  const { actQuestions } = copy(language);
  const general = (Object.keys(generalAnswers) as GeneralQuestion[]).map((key) => ({
    ...actQuestions[key],
    source: generalAnswers[key],
  }));
  return [...questions, ...general];
}

/** Where to find a lawyer, and what the page rests on. */
export function ActSources({ language }: { language: Language }) {
  const { act } = copy(language);
  const keys = Object.keys(lawSources) as (keyof typeof lawSources)[];
  return (
    <>
      <h2 id="help">{act.helpTitle}</h2>
      <p>
        {act.help} <a href={reentryProject}>{act.helpLink}</a>
      </p>
      <details className="how-we-know">
        <summary>
          <h2 id="sources">{act.sourcesTitle}</h2>
        </summary>
        <Bullets items={act.howWeKnow} />
        <ul>
          {keys.map((key) => (
            <li key={key}>
              <a href={lawSources[key].url}>{act.sources[key]}</a>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

type QuestionsProps = { language: Language; questions: Edition['questions'] };

/** Questions to unfold; the answers are there for search and for print. */
export function Questions({ language, questions }: QuestionsProps) {
  return questions.map(({ question, answer, source }) => (
    <details key={question}>
      <summary>
        <h3>{question}</h3>
      </summary>
      <p>
        {answer} {source && <SourceLink language={language} source={source} />}
      </p>
    </details>
  ));
}

type ContentsProps = { language: Language; headings: readonly { id: string; title: string }[] };

/** The headings of a long page, as links. */
export function Contents({ language, headings }: ContentsProps) {
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{copy(language).site.onThisPage}</h2>
      <ul>
        {headings.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
