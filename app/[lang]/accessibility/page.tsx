import { Bullets } from '@/components/campaign/text-parts';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).accessibility;
  return pageMetadata({ language, path: '/accessibility', title, description });
}

/** The accessibility statement. */
export default async function Accessibility(props: LanguageParams) {
  const language = await pageLanguage(props);
  const words = copy(language).accessibility;
  const runs = (await readCampaign()).settings.operator;
  return (
    <Page language={language} path="/accessibility">
      <div className="hung text">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <h2>{words.doTitle}</h2>
        <Bullets items={words.do} />
        <h2>{words.standardTitle}</h2>
        <p>{words.standard}</p>
        <h2>{words.knownTitle}</h2>
        <p>{words.known}</p>
        <h2>{words.reportTitle}</h2>
        <p>{runs ? `${words.report} ${runs.contact}` : words.nobody}</p>
      </div>
    </Page>
  );
}
