import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { fillIn } from '@/lib/campaign/scripts';

type Props = { language: Language; words: Edition };

/** The request, and two ways to make it: call first, then write. */
export function WaysToAct({ language, words }: Props) {
  const { steps, share } = copy(language).home;
  return (
    <section className="band green ways" aria-labelledby="act">
      <h2 id="act">{steps.title}</h2>
      <p className="ask">{words.ask}</p>
      <p className="text">{words.whyNow}</p>
      <ol>
        <li>
          <h3>{steps.call.title}</h3>
          <p>{steps.call.text}</p>
          <a className="button" href={`/${language}/lookup`}>
            {steps.call.button}
          </a>
          <details>
            <summary>{steps.call.script}</summary>
            {plainScript(language, words).map((line) => (
              <p key={line}>{line}</p>
            ))}
          </details>
        </li>
        <li>
          <h3>{steps.write.title}</h3>
          <p>{steps.write.text}</p>
          <a className="button quiet" href={`/${language}/write`}>
            {steps.write.button}
          </a>
          <details>
            <summary>{steps.write.draft}</summary>
            {words.letter.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </details>
        </li>
      </ol>
      <p className="small">
        {steps.note} <a href={`/${language}/safety`}>{steps.noteLink}</a>{' '}
        <a href={`/${language}/share`}>{share}</a>
      </p>
    </section>
  );
}

/** The same request at the end of a page about another subject. */
export function ActNow({ language, words }: Props) {
  const { home } = copy(language);
  return (
    <section className="band green" aria-labelledby="act">
      <h2 id="act">{home.steps.title}</h2>
      <p className="ask">{words.ask}</p>
      <p className="actions">
        <a className="button" href={`/${language}/lookup`}>
          {home.find}
        </a>
        <a className="button quiet" href={`/${language}/write`}>
          {home.steps.write.button}
        </a>
      </p>
    </section>
  );
}

/**
 * Call script before the visitor's members are known. If it names the Senate's own bill, it is the
 * script for a senator.
 */
function plainScript(language: Language, { script }: Edition): string[] {
  const { home, calling } = copy(language);
  const isForBoth = script.house.join() === script.senate.join();
  const { title = '', member = '', town = '', state = '' } = home.steps.blanks;
  const values = { title: isForBoth ? title : calling.titles.senator, member, town, state };
  return fillIn(script.senate, values);
}
