import {
  ActHelp,
  ActLead,
  ActMore,
  ActSummary,
  actStructuredData,
  HowWeKnow,
  Questions,
  questionsAbout,
  StructuredData,
} from '@/components/campaign/act-parts';
import { EndedAsk, findEndedAsk, findPastAsk } from '@/components/campaign/ended-ask';
import { ActNow } from '@/components/campaign/ways-to-act';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { env } from '@/lib/platform/env';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).act;
  return pageMetadata({ language, path: '/act', title, description });
}

/** Page about the Act: what it does, who it helps, what it does not do, and how to act. */
export default async function Act(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { act } = copy(language);
  const words = await campaignEdition(language);
  const ended = await findEndedAsk();
  const questions = questionsAbout(words, language, ended === undefined);
  const { SITE_URL: siteUrl } = env();
  return (
    <Page language={language} path="/act">
      <ActLead language={language} />
      <ActSummary language={language} />
      <div className="band">
        <div className="pair">
          <section aria-labelledby="questions">
            <h2 id="questions">{act.questionsTitle}</h2>
            <Questions language={language} questions={questions} />
          </section>
          <div>
            <ActHelp language={language} />
            <ActMore language={language} />
            <HowWeKnow language={language} />
          </div>
        </div>
      </div>
      {ended ? (
        <EndedAsk language={language} edition={ended} titled />
      ) : (
        <ActNow
          language={language}
          words={words}
          past={await findPastAsk()}
          open={(await readCampaign()).open}
        />
      )}
      <StructuredData data={actStructuredData({ language, questions, siteUrl })} />
    </Page>
  );
}
