import { Result } from '@/components/lookup/result';
import { Page } from '@/components/page/page';
import {
  type LanguageParams,
  type PageQuery,
  pageLanguage,
  pageMetadata,
} from '@/components/page/page-metadata';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { calledPart } from '@/lib/offices/calling/calls';
import { type LookupView, lookupQuery } from '@/lib/offices/lookup-query';
import { readLookup } from '@/lib/offices/read-lookup';

type Props = LanguageParams & PageQuery;

export async function generateMetadata(props: Props) {
  const language = await pageLanguage(props);
  const { problems, view } = await readLookup(language, await props.searchParams);
  const { description } = copy(language).lookup;
  return pageMetadata({
    language,
    path: '/lookup',
    title: titleOf(view, language),
    description,
    acts: true,
    problem: problems.length > 0,
  });
}

/**
 * Title that distinguishes form, question, and result in a list of tabs, without naming the
 * district.
 */
function titleOf(view: LookupView, language: Language): string {
  const { lookup, choose } = copy(language);
  switch (view.outcome) {
    case 'found':
      return lookup.found.title;
    case 'choose':
    case 'state_only':
      return choose.title;
    case 'not_represented':
      return lookup.away[view.reason].title;
    case 'form':
      return lookup.title;
  }
}

/** Lookup page: the visitor's members, how to call them, and what to say. */
export default async function LookupPage(props: Props) {
  const language = await pageLanguage(props);
  const lookup = await readLookup(language, await props.searchParams);
  const parts = [lookupQuery(lookup.view), lookup.calls.length > 0 && calledPart(lookup.calls)];
  const query = parts.filter(Boolean).join('&');
  return (
    <Page language={language} path={`/lookup${query && `?${query}`}`}>
      <Result lookup={lookup} />
    </Page>
  );
}
