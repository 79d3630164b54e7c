import { NotFoundIn } from '@/components/page/not-found';
import { type LanguageParams, pageLanguage, pageMetadata } from '@/components/page/page-metadata';
import { copy } from '@/lib/campaign/copy';

export async function generateMetadata(props: LanguageParams) {
  const language = await pageLanguage(props);
  const { title, text } = copy(language).site.notFound;
  return pageMetadata({ language, path: '', title, description: text, listed: false });
}

/** "Not found" page for unknown addresses, in the language of the address. */
export default async function Unknown(props: LanguageParams) {
  return <NotFoundIn language={await pageLanguage(props)} />;
}
