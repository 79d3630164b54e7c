import { notFound } from 'next/navigation';
import { isLanguage, type Language } from '@/lib/campaign/languages';

/** What Next hands to pages and layouts below `[lang]`. */
export type LanguageParams = { params: Promise<{ lang: string }> };

/** The language of the path; the layout's `dynamicParams` has refused all others before. */
export async function pageLanguage({ params }: LanguageParams): Promise<Language> {
  const { lang } = await params;
  return isLanguage(lang) ? lang : notFound();
}
