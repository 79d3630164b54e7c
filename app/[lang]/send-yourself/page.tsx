import { EndedAsk, findEndedAsk } from '@/components/campaign/ended-ask';
import { Page } from '@/components/page/page';
import {
  type LanguageParams,
  type PageQuery,
  pageLanguage,
  pageMetadata,
} from '@/components/page/page-metadata';
import { ForDistrict, NoDistrict } from '@/components/self-send/district-page';
import { copy } from '@/lib/campaign/copy';
import { readDistrict } from '@/lib/lookup/district';

type Props = LanguageParams & PageQuery;

/** The URL contains the district and nothing else. */
async function readAddress({ searchParams }: PageQuery) {
  const { district: asked } = await searchParams;
  const district = typeof asked === 'string' ? readDistrict(asked) : undefined;
  return { asked, district, path: `/send-yourself${district ? `?district=${district}` : ''}` };
}

export async function generateMetadata(props: Props) {
  const language = await pageLanguage(props);
  const { asked, path } = await readAddress(props);
  const { title, description } = copy(language).selfSend;
  const listed = asked === undefined;
  return pageMetadata({ language, path, title, description, acts: true, listed });
}

/**
 * Self-send without a name: print, copy, and call. This page stores nothing, here or in a cookie.
 */
export default async function SelfSend(props: Props) {
  const language = await pageLanguage(props);
  const { asked, district, path } = await readAddress(props);
  const ended = await findEndedAsk();
  return (
    <Page language={language} path={path}>
      {ended ? (
        <div className="hung text">
          <h1>{copy(language).endedAsk.title}</h1>
          <EndedAsk language={language} edition={ended} />
        </div>
      ) : district ? (
        <ForDistrict language={language} district={district} />
      ) : (
        <NoDistrict language={language} unknown={asked !== undefined} />
      )}
    </Page>
  );
}
