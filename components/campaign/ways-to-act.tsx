import './campaign.css';
import { copy } from '@/lib/campaign/copy';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { fillIn } from '@/lib/campaign/scripts';
import { endOf } from './ended-ask';

type Props = {
  language: Language;
  words: Edition;
  /** The edition, if its ask is over: the request is then told in the past. */
  past?: EditionName;
  /** Whether messages are accepted. */
  open?: boolean;
};

/** The request under its heading; of an ask that is over, with how it ended. */
function Ask({ language, words, past }: Props) {
  const { steps } = copy(language).home;
  return (
    <>
      <h2 id="act">{past ? steps.titlePast : steps.title}</h2>
      <p className="ask">{words.ask}</p>
      {past && <p className="text">{endOf(past, language)}</p>}
    </>
  );
}

/** The request, and two ways to make it: call first, then write. */
export function WaysToAct({ language, words, past, open = true }: Props) {
  const { home, site } = copy(language);
  const { steps, share } = home;
  return (
    <section className="band green ways" aria-labelledby="act">
      <Ask language={language} words={words} past={past} />
      <p className="text">{words.whyNow}</p>
      <ol>
        <li>
          <h3>{open ? steps.call.title : site.pages.lookup}</h3>
          <p>{steps.call.text}</p>
          <a className="button" href={`/${language}/lookup`}>
            {steps.call.button}
          </a>
          <Script language={language} words={words} />
        </li>
        {open && (
          <li>
            <h3>{steps.write.title}</h3>
            <p>{steps.write.text}</p>
            <a className="button quiet" href={`/${language}/write`}>
              {steps.write.button}
            </a>
            <Draft language={language} words={words} />
          </li>
        )}
      </ol>
      <p className="small">
        {steps.note} <a href={`/${language}/safety`}>{steps.noteLink}</a>
        {'\u00a0· '}
        <a href={`/${language}/share`}>{share}</a>
      </p>
    </section>
  );
}

/** What an ask that is over said, for those who try out its edition: nothing sends them to an office. */
export function EndedTexts({ language, words, past }: Props) {
  return (
    <section className="band green" aria-labelledby="act">
      <Ask language={language} words={words} past={past} />
      {!words.isStored && <p className="text">{words.whyNow}</p>}
      <Script language={language} words={words} past={past} />
      <Draft language={language} words={words} past={past} />
    </section>
  );
}

function Script({ language, words, past }: Props) {
  const { call } = copy(language).home.steps;
  return (
    <details>
      <summary>{past ? call.scriptPast : call.script}</summary>
      {plainScript(language, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  );
}

function Draft({ language, words, past }: Props) {
  const { write } = copy(language).home.steps;
  return (
    <details>
      <summary>{past ? write.draftPast : write.draft}</summary>
      {words.letter.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </details>
  );
}

/** The same request at the end of a page about another subject. */
export function ActNow({ language, words, past, open = true }: Props) {
  const { home } = copy(language);
  return (
    <section className="band green" aria-labelledby="act">
      <Ask language={language} words={words} past={past} />
      <p className="actions">
        <a className="button" href={`/${language}/lookup`}>
          {home.find}
        </a>
        {open && (
          <a className="button quiet" href={`/${language}/write`}>
            {home.steps.write.button}
          </a>
        )}
      </p>
    </section>
  );
}

/**
 * Call script before the visitor's members are known. If it names the Senate's own bill, it is the
 * script for a senator.
 */
export function plainScript(language: Language, { script }: Edition): string[] {
  const { home, calling } = copy(language);
  const isForBoth = script.house.join() === script.senate.join();
  const { title = '', member = '', senator = '', town = '', state = '' } = home.steps.blanks;
  const who = isForBoth ? { title, member } : { title: calling.titles.senator, member: senator };
  return fillIn(script.senate, { ...who, town, state });
}
