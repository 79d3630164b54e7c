import '@/components/self-send/self-send.css';
import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { OwnSite, ShareLinks, ShortTexts } from '@/components/share/share-parts';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).share;
  return pageMetadata({ language, path: '/share', title, description, acts: true });
}

/** Sharing the site, and embedding its start form on other sites. */
export default async function SharePage(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { share, endedAsk } = copy(language);
  const { settings } = await readCampaign();
  const ended = await findEndedAsk();
  return (
    <Page language={language} path="/share">
      <div className="hung text">
        <h1>{ended ? endedAsk.title : share.title}</h1>
        {ended ? (
          <EndedAsk language={language} edition={ended} />
        ) : (
          <>
            <ShareLinks language={language} more={false} />
            <h2>{share.textsTitle}</h2>
            <p>
              {share.textsLead} <a href={`/${language}/statistics`}>{share.textsSource}</a>
            </p>
            <ShortTexts language={language} />
            <OwnSite language={language} runs={settings.operator} />
          </>
        )}
      </div>
    </Page>
  );
}
