import { findEndedAsk, findPastAsk } from '@/components/campaign/ended-ask';
import { Landing, TakenPart } from '@/components/campaign/landing';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { readRecentFigures } from '@/lib/messages/public-figures';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  return pageMetadata({
    language,
    path: '',
    description: copy(language).home.description,
    acts: true,
  });
}

/** The call to action. */
export default async function Home(props: LanguageParams) {
  const language = await pageLanguage(props);
  const words = await campaignEdition(language);
  const figures = await readRecentFigures();
  const { settings, open } = await readCampaign();
  const ended = await findEndedAsk();
  return (
    <Page language={language} path="">
      <Landing
        language={language}
        words={words}
        past={await findPastAsk()}
        isEnded={ended !== undefined}
        open={open}
      />
      {figures && (
        <TakenPart
          language={language}
          figures={figures}
          goal={settings.goal}
          isEnded={ended !== undefined}
        />
      )}
    </Page>
  );
}
