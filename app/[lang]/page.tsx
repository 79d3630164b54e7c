import { findEndedAsk } from '@/components/campaign/ended-ask';
import { Landing } from '@/components/campaign/landing';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';

import { ShareSection } from '@/components/share/share-parts';
import { campaignEdition } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { countMessagesSent } from '@/lib/messages/public-figures';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  return pageMetadata({ language, path: '', description: copy(language).home.description });
}

/** The call to action. */
export default async function Home(props: LanguageParams) {
  const language = await pageLanguage(props);
  const words = await campaignEdition(language);
  return (
    <Page language={language} path="">
      <Landing
        language={language}
        words={words}
        sent={await countMessagesSent()}
        ended={await findEndedAsk()}
      />
      <ShareSection language={language} />
    </Page>
  );
}
