import { ActChanges } from '@/components/campaign/act-changes';
import { Page } from '@/components/page/page';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, description } = copy(language).actChanges;
  return pageMetadata({ language, path: '/act/compare', title, description });
}

/** Comparison of the law with the bill of 2025, for lawyers. */
export default async function Compare(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { act } = copy(language);
  return (
    <Page language={language} path="/act/compare">
      <ActChanges language={language} />
      <p>
        {act.notAdvice} <a href={law.url}>{act.readLaw}</a>
      </p>
      <p>
        <a href={`/${language}/act`}>{act.title}</a>
      </p>
    </Page>
  );
}
