import { ArrestsFigure } from '@/components/campaign/arrests-figure';
import { ConsequenceBars } from '@/components/campaign/consequence-bars';
import { Hero } from '@/components/campaign/hero';
import { MessagesSent } from '@/components/campaign/messages-sent';
import { Paragraphs } from '@/components/campaign/paragraphs';
import { WaysToAct } from '@/components/campaign/ways-to-act';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage } from '@/components/page/page-language';
import { pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';
import { countMessagesSent } from '@/lib/messages/public-figures';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  return pageMetadata({ language, path: '', description: copy(language).home.description });
}

/** The call to action. */
export default async function Home(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { home } = copy(language);
  const { act, headline, lead } = edition((await readCampaign()).edition, language);
  return (
    <Page language={language} path="">
      <Hero language={language} headline={headline} lead={lead}>
        <MessagesSent language={language} count={await countMessagesSent()} />
      </Hero>
      <div className="columns">
        <section>
          <h2>{home.trafficking.title}</h2>
          <Paragraphs text={home.trafficking.text} />
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
      <WaysToAct language={language} />
    </Page>
  );
}
