import {
  ActHelp,
  ActLead,
  ActMore,
  ActSummary,
  HowWeKnow,
  Questions,
  questionsAbout,
} from '@/components/campaign/act-parts';
import { actStructuredData, StructuredData } from '@/components/campaign/act-structured-data';
import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { ActNow } from '@/components/campaign/ways-to-act';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
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
  const questions = questionsAbout(words, language);
  const ended = await findEndedAsk();
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
        <ActNow language={language} words={words} />
      )}
      <StructuredData data={actStructuredData({ language, questions, siteUrl })} />
    </Page>
  );
}
