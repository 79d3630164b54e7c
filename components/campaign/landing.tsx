import './campaign.css';
import './landing.css';
import { SourceLinks } from '@/components/page/source-link';
import { showsEndedTexts } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { traffickingDefinition } from '@/lib/campaign/law-sources';
import { respondents, statistics, study } from '@/lib/campaign/statistics';
import { GRID_COLUMNS, GRID_ROWS, tiles } from '@/lib/lookup/states';
import type { PublicFigures } from '@/lib/messages/public-figures';
import { Questions } from './act-parts';
import { Crowd } from './crowd';
import { EndedAsk } from './ended-ask';
import { EndedTexts, WaysToAct } from './ways-to-act';

type LandingProps = {
  language: Language;
  words: Edition;
  /** The edition, if its ask is over. */
  past?: EditionName;
  /** Whether offices may not be asked, because the ask is over. */
  isEnded?: boolean;
  /** Whether messages are accepted. */
  open?: boolean;
};

/** Landing page in the words of an edition. */
export function Landing(props: LandingProps) {
  const { language, words, past, isEnded, open = true } = props;
  const { home } = copy(language);
  return (
    <>
      <Hero {...props} />
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
      {isEnded ? (
        past && showsEndedTexts() && <EndedTexts language={language} words={words} past={past} />
      ) : (
        <WaysToAct language={language} words={words} past={past} open={open} />
      )}
      {words.isStored && <p className="small">{home.organizationWords}</p>}
    </>
  );
}

/** First screen: the request, its reason, and the first field. */
function Hero({ language, words, past, isEnded, open = true }: LandingProps) {
  const { endedAsk } = copy(language);
  const endedTitle = words.isStored ? endedAsk.title : endedAsk.headline;
  return (
    <section className="band green hero">
      <h1>{isEnded && !showsEndedTexts() ? endedTitle : words.headline}</h1>
      <div className="hero-words">
        {words.lead.map((paragraph) => (
          <p className="lead" key={paragraph}>
            {paragraph}
          </p>
        ))}
        {isEnded && past ? (
          <EndedAsk language={language} edition={past} />
        ) : (
          <ZipForm language={language} open={open} />
        )}
      </div>
      {words.hasStudy && <Crowd language={language} />}
    </section>
  );
}

/**
 * First step: the lookup of the visitor's members, or, while messages are accepted, the writing page
 * with the same ZIP code.
 */
function ZipForm({ language, open }: { language: Language; open: boolean }) {
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
        {open && (
          <button type="submit" form="find" name="next" value="write" className="as-link">
            {home.writeInstead}
          </button>
        )}
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

/** Minimum to show: smaller numbers would look empty, and reveal more about individuals. */
const MIN_SHOWN = 100;

type Props = {
  language: Language;
  figures: PublicFigures;
  /** Goal of staff for messages and calls. */
  goal?: number;
  /** Whether the ask is over: no one can join, and the goal no longer counts. */
  isEnded?: boolean;
};

/** Number of messages and calls, and their states, once there are enough to show, even for a goal. */
export function TakenPart({ language, figures, goal, isEnded = false }: Props) {
  const { taken } = copy(language).home;
  const calls = figures.calls.total;
  const done = figures.messages + calls;
  if (done < MIN_SHOWN) return null;
  const states = Object.keys(figures.byState);
  const count = taken.count(figures.messages, calls);
  return (
    <section className="band taken" aria-labelledby="taken">
      <div>
        <h2 id="taken">{isEnded ? taken.titleEnded : taken.title}</h2>
        <p className="taken-count">{isEnded ? count : taken.soFar(count)}</p>
        {goal && !isEnded && (
          <p>
            <label htmlFor="goal">{taken.goal(done, goal)}</label>
            <progress className="goal" id="goal" max={goal} value={Math.min(done, goal)} />
          </p>
        )}
        <p className="small">{taken.note}</p>
      </div>
      {states.length > 0 && (
        <svg
          className="tiles"
          role="img"
          aria-label={taken.map(states.length)}
          viewBox={`0 0 ${GRID_COLUMNS * 10} ${GRID_ROWS * 10}`}
        >
          {tiles.map(({ state, column, row }) => (
            <rect
              key={state}
              className={figures.byState[state] ? 'tile-in' : 'tile-out'}
              x={column * 10 + 0.5}
              y={row * 10 + 0.5}
              width={9}
              height={9}
              rx={1}
            />
          ))}
        </svg>
      )}
    </section>
  );
}
