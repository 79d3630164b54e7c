import { SourceLinks } from '@/components/page/source-link';
import { copy } from '@/lib/campaign/copy';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { traffickingDefinition } from '@/lib/campaign/law-sources';
import { respondents, statistics, study } from '@/lib/campaign/statistics';
import { Questions } from './act-parts';
import { Crowd } from './crowd';
import { EndedAsk } from './ended-ask';
import { WaysToAct } from './ways-to-act';

type LandingProps = {
  language: Language;
  words: Edition;
  /** Edition whose ask is over and may not be taken to offices. */
  ended?: EditionName;
};

/** Landing page in the words of an edition. */
export function Landing({ language, words, ended }: LandingProps) {
  const { home } = copy(language);
  return (
    <>
      <Hero language={language} words={words} ended={ended} />
      <Numbers language={language} words={words} />
      <div className="band sand">
        <div className="pair">
          {words.won && (
            <div>
              <h2>{home.progress.won}</h2>
              <p>{words.won}</p>
            </div>
          )}
          {words.left && (
            <div>
              <h2>{home.progress.left}</h2>
              <p>{words.left}</p>
            </div>
          )}
        </div>
        <details>
          <summary>{words.act.title}</summary>
          {words.act.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {words.hasStudy && (
            <p>
              <a href={`/${language}/act`}>{home.progress.more}</a>
            </p>
          )}
        </details>
        {words.isStored && <Questions language={language} questions={words.questions} />}
      </div>
      {ended ? (
        <p className="share-line">
          <a href={`/${language}/share`}>{home.share}</a>
        </p>
      ) : (
        <WaysToAct language={language} words={words} />
      )}
      {words.isStored && <p className="small">{home.organizationWords}</p>}
    </>
  );
}

/** First screen: the request, its reason, and the first field. */
function Hero({ language, words, ended }: LandingProps) {
  return (
    <section className="band green hero">
      <h1>{words.headline}</h1>
      <div className="hero-words">
        {words.lead.map((paragraph) => (
          <p className="lead" key={paragraph}>
            {paragraph}
          </p>
        ))}
        {ended ? <EndedAsk language={language} edition={ended} /> : <ZipForm language={language} />}
      </div>
      {words.hasStudy && <Crowd language={language} />}
    </section>
  );
}

/** First step: the lookup of the visitor's members, or the writing page with the same ZIP code. */
function ZipForm({ language }: { language: Language }) {
  const { home, lookup } = copy(language);
  return (
    <>
      <form className="zip-form" id="find" method="post" action="/api/lookup" noValidate>
        <input type="hidden" name="language" value={language} />
        <label htmlFor="zip">{lookup.form.zip}</label>
        <div className="zip-line">
          <input
            className="input"
            id="zip"
            name="zip"
            autoComplete="postal-code"
            inputMode="numeric"
            spellCheck={false}
          />
          <button type="submit">{home.find}</button>
        </div>
      </form>
      <p className="small">
        {home.findNote}{' '}
        <button type="submit" form="find" name="next" value="write" className="as-link">
          {home.writeInstead}
        </button>
      </p>
    </>
  );
}

/** The problem, and three numbers about survivors. */
function Numbers({ language, words }: { language: Language; words: Edition }) {
  const problem = words.problem ?? copy(language).home.problem;
  return (
    <section className="band" aria-labelledby="problem">
      <div className="hung">
        <h2 id="problem">{problem.title}</h2>
        <p>{problem.text}</p>
      </div>
      {words.hasStudy && <StudyNumbers language={language} />}
    </section>
  );
}

function StudyNumbers({ language }: { language: Language }) {
  const { numbers } = copy(language).home;
  const shown = [
    { of: statistics.record, text: numbers.record },
    { of: statistics.arrests, text: numbers.arrests },
    { of: statistics.job, text: numbers.job },
  ];
  return (
    <>
      <ul className="numbers">
        {shown.map(({ of, text }) => (
          <li key={text}>
            <strong className="number">
              {of.percent}
              <span className="percent">%</span>
            </strong>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <p className="small">
        {numbers.base(respondents)} <a href={`/${language}/statistics`}>{numbers.more}</a>
      </p>
      <SourceLinks
        language={language}
        sources={[traffickingDefinition, ...shown.map(({ of }) => of.source), study.respondents]}
      />
    </>
  );
}
