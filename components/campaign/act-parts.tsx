import './campaign.css';
import { SourceLink, SourceLinks } from '@/components/page/source-link';
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
import { type Language, longDate } from '@/lib/campaign/languages';
import { lawSources } from '@/lib/campaign/law-sources';
import { Bullets, Paragraphs } from './text-parts';

/** Subject of the page, the note that it is no legal advice, and the way to act. */
export function ActLead({ language }: { language: Language }) {
  const { act, home } = copy(language);
  return (
    <section className="band green hung page-lead">
      <h1>{act.title}</h1>
      <p className="lead">{act.lead(law.name, longDate(law.enactedOn, language))}</p>
      <p className="small">
        {act.notAdvice} <a href={law.url}>{act.readLaw}</a>
      </p>
      <p className="actions">
        <a className="button" href={`/${language}/lookup`}>
          {home.find}
        </a>
      </p>
    </section>
  );
}

/** Effects of the law, the people it helps, and its limits. */
export function ActSummary({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <>
      <section className="band" aria-labelledby="does">
        <h2 id="does">{act.doesTitle}</h2>
        <div className="points">
          {keysOf(doesPoints).map((key) => (
            <div key={key}>
              <h3>{act.does[key].title}</h3>
              <p>{act.does[key].text}</p>
            </div>
          ))}
        </div>
        <SourceLinks language={language} sources={Object.values(doesPoints)} />
      </section>
      <div className="band sand">
        <div className="pair">
          <section aria-labelledby="helps">
            <h2 id="helps">{act.helpsTitle}</h2>
            <Paragraphs text={keysOf(helpsPoints).map((key) => act.helps[key])} />
          </section>
          <section aria-labelledby="limits">
            <h2 id="limits">{act.notTitle}</h2>
            <Bullets items={keysOf(limitPoints).map((key) => act.not[key])} />
          </section>
        </div>
        <SourceLinks
          language={language}
          sources={[...Object.values(helpsPoints), ...Object.values(limitPoints)]}
        />
      </div>
    </>
  );
}

const keysOf = <Key extends string>(points: Record<Key, unknown>) => Object.keys(points) as Key[];

/** Links to legal help. */
export function ActHelp({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <section aria-labelledby="help">
      <h2 id="help">{act.helpTitle}</h2>
      <p>
        {act.help} <a href={reentryProject}>{act.helpLink}</a>
      </p>
    </section>
  );
}

/** Links to pages with every date, name, or provision. */
export function ActMore({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <ul className="links">
      <li>
        <a href={`/${language}/act/history`}>{act.historyLink}</a>
      </li>
      <li>
        <a href={`/${language}/act/compare`}>{act.compareLink}</a>
      </li>
    </ul>
  );
}

/** Texts that we read ourselves and those that we rely on, folded, for readers who check. */
export function HowWeKnow({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <details>
      <summary>
        <h3>{act.sourcesTitle}</h3>
      </summary>
      <Bullets items={act.howWeKnow} />
      <ul className="links">
        {keysOf(lawSources).map((key) => (
          <li key={key}>
            <a href={lawSources[key].url}>{act.sources[key]}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Intended effects of the bills before the law. */
export function Bills2024({ language }: { language: Language }) {
  const { act } = copy(language);
  return (
    <>
      <h2 id="bills">{act.billTitle}</h2>
      <Paragraphs text={act.bill} />
      <SourceLinks language={language} sources={[lawSources.bill2024]} />
    </>
  );
}

/**
 * Questions of an edition about the Act, then those of every edition.
 * @param asks whether offices may be asked; otherwise no answer explains how.
 */
export function questionsAbout(
  { questions, hasStudy }: Edition,
  language: Language,
  asks = true,
): Edition['questions'] {
  const own = asks ? questions : questions.filter(({ forCallers }) => !forCallers);
  const { actQuestions } = copy(language);
  const general = (Object.keys(generalAnswers) as GeneralQuestion[]).map((key) => ({
    ...actQuestions[key],
    source: generalAnswers[key],
  }));
  return hasStudy ? [...own, ...general] : general;
}

type QuestionsProps = { language: Language; questions: Edition['questions'] };

/** Folded questions; the answers are in the page for search and print. */
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

type Of = { language: Language; questions: Edition['questions']; siteUrl: string };

/**
 * Structured data of the page about the Act (https://schema.org): the page, its law, and its
 * questions with the answers as shown.
 */
export function actStructuredData({ language, questions, siteUrl }: Of) {
  const { act, site } = copy(language);
  const url = new URL(`/${language}/act`, siteUrl).href;
  const legislation = {
    '@type': 'Legislation',
    '@id': law.url,
    name: 'Trafficking Survivors Relief Act',
    legislationIdentifier: law.name,
    legislationDate: law.enactedOn,
    legislationJurisdiction: 'US',
    url: law.url,
  };
  const page = {
    '@type': ['WebPage', 'FAQPage'],
    '@id': url,
    url,
    name: act.title,
    description: act.description,
    inLanguage: language,
    isPartOf: { '@type': 'WebSite', name: site.name, url: new URL(`/${language}`, siteUrl).href },
    about: { '@id': law.url },
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
  return { '@context': 'https://schema.org', '@graph': [page, legislation] };
}

/**
 * Data for search engines. The element is a data block that does not run, so the policy allows it;
 * it carries our mark, because every other script is removed from public pages.
 */
export function StructuredData({ data }: { data: object }) {
  // A "<" could end the element early; parsers read the escape as the same text.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    <script type="application/ld+json" data-site="">
      {json}
    </script>
  );
}
