import { ActChanges } from '@/components/campaign/act-changes';
import { ActHistory } from '@/components/campaign/act-history';
import { ActSources } from '@/components/campaign/act-sources';
import { ActSummary } from '@/components/campaign/act-summary';
import { Questions } from '@/components/campaign/questions';
import { WaysToAct } from '@/components/campaign/ways-to-act';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage } from '@/components/page/page-language';
import { pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { edition } from '@/lib/campaign/edition';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).act;
  return pageMetadata({ language, path: '/act', title, description });
}

/** What the Act does and does not do, and how it came about. */
export default async function Act(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { act } = copy(language);
  const { questions } = edition((await readCampaign()).edition, language);
  return (
    <Page language={language} path="/act">
      <div className="text">
        <ActSummary language={language} />
        <ActHistory language={language} />
      </div>
      <ActChanges language={language} />
      <section className="text" aria-labelledby="questions">
        <h2 id="questions">{act.questionsTitle}</h2>
        <Questions language={language} questions={questions} />
      </section>
      <ActSources language={language} />
      <WaysToAct language={language} />
    </Page>
  );
}
