import { EndedAsk } from '@/components/campaign/ended-ask';
import { Bullets } from '@/components/campaign/text-parts';
import { Status } from '@/components/page/notices';
import type { CampaignState } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { formatOpening } from '@/lib/campaign/opening-hours';
import type { Journey } from '@/lib/messages/read-journey';
import { env } from '@/lib/platform/env';

type BeforeStartProps = { language: Language; campaign: CampaignState };

/**
 * How to exit and the limits of that, what is stored, what a message reveals; then the next step,
 * while messages are accepted.
 */
export function BeforeStart({ language, campaign }: BeforeStartProps) {
  const { before, write } = copy(language);
  return (
    <>
      <h1>{before.title}</h1>
      <p className="lead">{before.lead}</p>
      <h2>{before.exitTitle}</h2>
      <Bullets items={before.exit(new URL(env().EXIT_URL).host)} />
      <h2>{before.messageTitle}</h2>
      <Bullets items={write.safety.points} />
      <h2>{before.keepTitle}</h2>
      <Bullets items={before.keep} />
      <p>
        <a href={`/${language}/safety`}>{write.safety.more}</a>
      </p>
      {campaign.open ? (
        <p>
          <a className="button" href={`/${language}/write`}>
            {before.start}
          </a>
        </p>
      ) : (
        <p className="callout">{closedNote(campaign, language)}</p>
      )}
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

type AsksProps = {
  language: Language;
  /** Whether offices may be asked; otherwise nothing leads to a call or to self-send. */
  asks: boolean;
};

/** Advice for survivors before they write, on one line until it is opened. */
export function BeforeYouWrite({ language, asks }: AsksProps) {
  const { write, selfSend } = copy(language);
  const { safety } = write;
  return (
    <details className="before">
      <summary>{safety.title}</summary>
      <Bullets items={safety.points} />
      <ul className="inline">
        <li>
          <a href={`/${language}/before`}>{safety.more}</a>
        </li>
        {asks && (
          <li>
            <a href={`/${language}/send-yourself`}>{selfSend.link}</a>
          </li>
        )}
      </ul>
    </details>
  );
}

type UnreachedProps = {
  language: Language;
  /** District, if known; both ways lead to its offices. */
  district?: string;
  /** Whether no office at all can be reached, instead of none of the visitor's. */
  everyone?: boolean;
  hidden?: boolean;
};

/** Notice that we can reach no office: first a call, then self-send without giving a name. */
export function Unreached({ language, district, everyone = false, hidden }: UnreachedProps) {
  const words = copy(language).write.unreached;
  const query = district ? `?district=${district}` : '';
  return (
    <section
      className="callout"
      id="unreached"
      aria-labelledby="unreached-title"
      hidden={hidden}
      data-everyone={everyone ? 'yes' : undefined}
    >
      <h2 id="unreached-title">{words.title}</h2>
      <p>{everyone ? words.everyone : words.text}</p>
      <p className="actions">
        <a className="button" href={`/${language}/lookup${query}`}>
          {words.call}
        </a>
        <a href={`/${language}/send-yourself${query}`}>{words.selfSend}</a>
      </p>
      {everyone && <p>{words.form}</p>}
    </section>
  );
}

/** Why no messages are accepted, or from when. */
export function closedNote({ opensAt, settings }: CampaignState, language: Language): string {
  const { write } = copy(language);
  if (!opensAt) return write.closed;
  return write.opensAt(formatOpening(opensAt, language, settings.timeZone));
}

/** Notice, before anything is typed, that no messages are accepted. Calls are always possible. */
export function Closed({ journey }: { journey: Journey }) {
  const { language, state, campaign } = journey;
  const { write, errors, selfSend } = copy(language);
  if (state === 'open') return null;
  if (state === 'outdated') return <EndedAsk language={language} edition={campaign.edition} />;
  return (
    <div className="callout">
      {state === 'unavailable' && <Status code={503} />}
      <p>{state === 'unavailable' ? errors.form[state] : closedNote(campaign, language)}</p>
      <p>
        <a className="button" href={`/${language}/lookup`}>
          {write.callInstead}
        </a>
      </p>
      <p>
        <a href={`/${language}/send-yourself`}>{selfSend.linkClosed}</a>
      </p>
    </div>
  );
}

/**
 * Notice that the browser has no draft key: the draft was sent or deleted, or cookies are blocked.
 */
export function CookieNotice({ language, asks }: AsksProps) {
  const { cookies, callInstead } = copy(language).write;
  return (
    <div className="callout" role="status" tabIndex={-1} data-focus>
      <h2>{cookies.title}</h2>
      <p>
        {cookies.text} {asks && cookies.call}
      </p>
      {asks && (
        <p>
          <a href={`/${language}/lookup`}>{callInstead}</a>
        </p>
      )}
    </div>
  );
}
