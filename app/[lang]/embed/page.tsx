import '@/components/embed/embed.css';
import { findEndedAsk, findPastAsk } from '@/components/campaign/ended-ask';
import { EmbedOrigins, StartForm } from '@/components/embed/start-form';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { campaignEdition } from '@/lib/campaign/published-wordings';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { share, lookup } = copy(language);
  const { frameName: title } = share;
  const { description } = lookup;
  return pageMetadata({ language, path: '/embed', title, description, acts: true, listed: false });
}

/** Start form for frames on other sites; only origins that staff allow can show it. */
export default async function EmbedPage(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { settings } = await readCampaign();
  return (
    <>
      <EmbedOrigins origins={settings.embedOrigins} />
      <StartForm
        language={language}
        ended={await findEndedAsk()}
        isPast={(await findPastAsk()) !== undefined}
        words={await campaignEdition(language)}
      />
    </>
  );
}
