import { ActAsks, ActCarried, ActDuties, ActHistory } from '@/components/campaign/act-history';
import { Bills2024 } from '@/components/campaign/act-parts';
import { findEndedAsk, findPastAsk } from '@/components/campaign/ended-ask';
import { ActNow } from '@/components/campaign/ways-to-act';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { campaignEdition } from '@/lib/campaign/published-wordings';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { historyTitle, historyDescription } = copy(language).act;
  return pageMetadata({
    language,
    path: '/act/history',
    title: historyTitle,
    description: historyDescription,
  });
}

/** History page: how the Act became law, its sponsors, the due reports, and the open requests. */
export default async function History(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { act } = copy(language);
  const words = await campaignEdition(language);
  return (
    <Page language={language} path="/act/history">
      <div className="band">
        <div className="hung text">
          <h1>{act.historyTitle}</h1>
          <ActHistory language={language} />
          <ActDuties language={language} />
          <ActAsks language={language} />
          <ActCarried language={language} />
          <Bills2024 language={language} />
        </div>
      </div>
      {!(await findEndedAsk()) && (
        <ActNow
          language={language}
          words={words}
          past={await findPastAsk()}
          open={(await readCampaign()).open}
        />
      )}
    </Page>
  );
}
