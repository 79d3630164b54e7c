import { findEndedAsk } from '@/components/campaign/ended-ask';
import { Landing } from '@/components/campaign/landing';
import { TakenPart } from '@/components/campaign/taken-part';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { campaignEdition } from '@/lib/campaign/published-wordings';
import { readRecentFigures } from '@/lib/messages/public-figures';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  return pageMetadata({ language, path: '', description: copy(language).home.description });
}

/** The call to action. */
export default async function Home(props: LanguageParams) {
  const language = await pageLanguage(props);
  const words = await campaignEdition(language);
  const figures = await readRecentFigures();
  const { settings } = await readCampaign();
  return (
    <Page language={language} path="">
      <Landing language={language} words={words} ended={await findEndedAsk()} />
      {figures && <TakenPart language={language} figures={figures} goal={settings.goal} />}
    </Page>
  );
}
