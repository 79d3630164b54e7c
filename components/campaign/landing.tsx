import type { ReactNode } from 'react';
import { SourceLink } from '@/components/page/source-link';
import { copy } from '@/lib/campaign/copy';
import type { Edition, EditionName } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { whatTraffickingIs } from '@/lib/campaign/law-sources';
import { EndedAsk } from './ended-ask';
import { ArrestsFigure, ConsequenceBars, RecordFigure } from './statistics-figures';
import { Paragraphs } from './text-parts';
import { WaysToAct } from './ways-to-act';

type LandingProps = {
  language: Language;
  words: Edition;
  /** Messages sent through this site. */
  sent: number;
  /** The edition, where its ask is over and may not be taken to offices. */
  ended?: EditionName;
};

/** The call to action in the words of an edition. */
export function Landing({ language, words, sent, ended }: LandingProps) {
  const { home } = copy(language);
  const { act, ask, headline, lead } = words;
  return (
    <>
      <Hero language={language} headline={headline} lead={lead} ended={ended}>
        <MessagesSent language={language} count={sent} />
      </Hero>
      <div className="columns">
        <section>
          <h2>{home.trafficking.title}</h2>
          <Paragraphs text={home.trafficking.text} />
          <SourceLink language={language} source={whatTraffickingIs} />
        </section>
        <section>
          <h2>{home.records.title}</h2>
          <p>{home.records.text}</p>
          <ArrestsFigure language={language} />
          <p className="small">{home.records.limits}</p>
        </section>
        <section>
          <h2>{home.consequences.title}</h2>
          <Paragraphs text={home.consequences.text} />
          <ConsequenceBars language={language} />
          <a href={`/${language}/statistics`}>{home.consequences.more}</a>
        </section>
        <section>
          <h2>{act.title}</h2>
          <Paragraphs text={act.text} />
          <a href={`/${language}/act`}>{home.theAct.more}</a>
        </section>
      </div>
      {!ended && <WaysToAct language={language} ask={ask} />}
    </>
  );
}

type HeroProps = {
  language: Language;
  headline: string;
  lead: readonly string[];
  ended?: EditionName;
  /** The number of messages sent, where it is known. */
  children?: ReactNode;
};

/** The first screen: what it is about, the one next step, and the number behind it. */
export function Hero({ language, headline, lead, ended, children }: HeroProps) {
  const { home } = copy(language);
  return (
    <div className="hero">
      <div>
        <h1>{headline}</h1>
        <div className="lead">
          <Paragraphs text={lead} />
        </div>
        {ended ? (
          <EndedAsk language={language} edition={ended} />
        ) : (
          <>
            <p className="actions">
              <a className="button" href={`/${language}/lookup`}>
                {home.callButton}
              </a>
              <a href={`/${language}/before`}>{home.writeButton}</a>
            </p>
            <p className="small">{home.buttonsNote}</p>
          </>
        )}
        {children}
      </div>
      <RecordFigure language={language} />
    </div>
  );
}

/** How many messages left through this site; nothing while there are none. */
export function MessagesSent({ language, count }: { language: Language; count: number }) {
  const { home } = copy(language);
  if (count === 0) return null;
  return <p className="messages-sent">{home.messagesSent(count)}</p>;
}
