import { EndedAsk } from '@/components/campaign/ended-ask';
import { Bullets } from '@/components/campaign/text-parts';
import { Status } from '@/components/page/status';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { env } from '@/lib/platform/env';
import type { Journey } from './read-journey';

/** How to leave quickly and what that does not do, what is kept, what a letter gives away; then on. */
export function BeforeStart({ language }: { language: Language }) {
  const { before, write } = copy(language);
  return (
    <>
      <h1>{before.title}</h1>
      <p className="lead">{before.lead}</p>
      <h2>{before.exitTitle}</h2>
      <Bullets items={before.exit(new URL(env().EXIT_URL).host)} />
      <h2>{before.letterTitle}</h2>
      <Bullets items={write.safety.points} />
      <h2>{before.keepTitle}</h2>
      <Bullets items={before.keep} />
      <p>
        <a href={`/${language}/safety`}>{write.safety.more}</a>
      </p>
      <p>
        <a className="button" href={`/${language}/write`}>
          {before.start}
        </a>
      </p>
      <ul className="inline">
        <li>
          <a href={`/${language}/lookup`}>{before.call}</a>
        </li>
        <li>
          <a href={`/${language}/send-yourself`}>{before.selfSend}</a>
        </li>
      </ul>
    </>
  );
}

/** What a survivor should know before the first word is typed. */
export function BeforeYouWrite({ language }: { language: Language }) {
  const { write, selfSend } = copy(language);
  const { safety } = write;
  return (
    <section className="callout" aria-labelledby="before">
      <h2 id="before">{safety.title}</h2>
      <ul>
        {safety.points.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <p>
        <a href={`/${language}/safety`}>{safety.more}</a>
      </p>
      <p>
        <a href={`/${language}/send-yourself`}>{selfSend.link}</a>
      </p>
    </section>
  );
}

/** Said before anybody types anything: no messages are taken. Calling is always possible. */
export function Closed({ journey }: { journey: Journey }) {
  const { language, state, campaign } = journey;
  const { write, errors, selfSend } = copy(language);
  if (state === 'open') return null;
  if (state === 'outdated') return <EndedAsk language={language} edition={campaign.edition} />;
  return (
    <div className="callout">
      {state === 'unavailable' && <Status code={503} />}
      <p>{state === 'unavailable' ? errors.form[state] : write[state]}</p>
      <p>
        <a className="button" href={`/${language}/lookup`}>
          {write.callInstead}
        </a>
      </p>
      <p>
        <a href={`/${language}/send-yourself`}>{selfSend.link}</a>
      </p>
    </div>
  );
}

/** Shown when the browser came back without the cookie that holds the draft's key. */
export function CookieNotice({ language }: { language: Language }) {
  const { cookies, callInstead } = copy(language).write;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} data-focus>
      <h2>{cookies.title}</h2>
      <p>{cookies.text}</p>
      <p>
        <a href={`/${language}/lookup`}>{callInstead}</a>
      </p>
    </div>
  );
}
