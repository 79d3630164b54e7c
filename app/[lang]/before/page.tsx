import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { BeforeStart } from '@/components/write/start-parts';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).before;
  return pageMetadata({ language, path: '/before', title, description, acts: true });
}

/** Page before the journey, so that everyone who starts to write has read how to leave. */
export default async function Before(props: LanguageParams) {
  const language = await pageLanguage(props);
  const ended = await findEndedAsk();
  return (
    <Page language={language} path="/before">
      <div className="hung text">
        {ended ? (
          <>
            <h1>{copy(language).endedAsk.title}</h1>
            <EndedAsk language={language} edition={ended} />
          </>
        ) : (
          <BeforeStart language={language} campaign={await readCampaign()} />
        )}
      </div>
    </Page>
  );
}
