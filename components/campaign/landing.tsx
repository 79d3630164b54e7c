import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';
import { whatTraffickingIs } from '@/lib/campaign/law-sources';
import { SourceLink } from '../page/source-link';
import { ArrestsFigure } from './arrests-figure';
import { ConsequenceBars } from './consequence-bars';
import { Hero } from './hero';
import { MessagesSent } from './messages-sent';
import { Paragraphs } from './paragraphs';
import { WaysToAct } from './ways-to-act';

type Props = {
  language: Language;
  words: Edition;
  /** Messages sent through this site. */
  sent: number;
};

/** The call to action in the words of an edition. */
export function Landing({ language, words, sent }: Props) {
  const { home } = copy(language);
  const { act, ask, headline, lead } = words;
  return (
    <>
      <Hero language={language} headline={headline} lead={lead}>
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
      <WaysToAct language={language} ask={ask} />
    </>
  );
}
