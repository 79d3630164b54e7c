import { isLanguage, type Language } from '@/lib/campaign/languages';

/** What Next hands to pages and layouts below `[lang]`. */
export type LanguageParams = { params: Promise<{ lang: string }> };

/** The query of the address, for pages that read it. */
export type PageQuery = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The language of the path. For any other word the layout says that there is no such page. */
export async function pageLanguage({ params }: LanguageParams): Promise<Language> {
  const { lang } = await params;
  return isLanguage(lang) ? lang : 'en';
}
