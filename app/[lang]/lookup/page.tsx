import { readLookup } from '@/components/lookup/read-lookup';
import { Result } from '@/components/lookup/result';
import { Page } from '@/components/page/page';
import {
  type LanguageParams,
  type PageQuery,
  pageLanguage,
  pageMetadata,
} from '@/components/page/page-metadata';

import { copy } from '@/lib/campaign/copy';
import { lookupQuery } from '@/lib/offices/lookup-query';

type Props = LanguageParams & PageQuery;

export async function generateMetadata(props: Props) {
  const language = await pageLanguage(props);
  const { problems } = await readLookup(language, await props.searchParams);
  const { title, description } = copy(language).lookup;
  return pageMetadata({
    language,
    path: '/lookup',
    title,
    description,
    problem: problems.length > 0,
  });
}

/** Who represents a visitor, how to call them and what to say. */
export default async function LookupPage(props: Props) {
  const language = await pageLanguage(props);
  const lookup = await readLookup(language, await props.searchParams);
  const query = lookupQuery(lookup.view);
  return (
    <Page language={language} path={`/lookup${query && `?${query}`}`}>
      <Result lookup={lookup} />
    </Page>
  );
}
