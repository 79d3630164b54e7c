import type { Metadata } from 'next';
import { mayAskOffices, readCampaign } from '@/lib/campaign/campaign';
import { editionInForce } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { isLanguage, type Language, languages, otherLanguage } from '@/lib/campaign/languages';
import { siteNameIn } from '@/lib/campaign/settings';
import { SHARE_IMAGE, shareImagePath } from '@/lib/campaign/share-image';
import { statistics } from '@/lib/campaign/statistics';
import { env } from '@/lib/platform/env';

type PageMetadataAbout = {
  language: Language;
  /** Below the language: "" or "/act". */
  path: string;
  /** Without one the page has the site's neutral name alone: titles stay in histories. */
  title?: string;
  description: string;
  /** Whether search engines may list it; personal and one-time pages say false. */
  listed?: boolean;
  /** After a refused form the title begins with "Error: ". */
  problem?: boolean;
};

/** Title, description, the page's other languages, and how it looks where it was passed on. */
export async function pageMetadata(about: PageMetadataAbout): Promise<Metadata> {
  const { language, path, title, description, listed = true, problem } = about;
  const { errors } = copy(language);
  const name = siteNameIn((await readCampaign()).settings, language);
  const whole = title ? `${title} · ${name}` : name;
  return {
    metadataBase: new URL(env().SITE_URL),
    title: problem ? `${errors.titlePrefix}${whole}` : whole,
    description,
    robots: listed ? undefined : { index: false, follow: false },
    alternates: listed
      ? {
          canonical: `/${language}${path}`,
          languages: Object.fromEntries(languages.map((other) => [other, `/${other}${path}`])),
        }
      : undefined,
    ...(listed && (await shareMetadata(about))),
  };
}

type ShareMetadataAbout = { language: Language; path: string; title?: string; description: string };

const locales = { en: 'en_US', es: 'es_US' } as const;

/** What a network shows where a page was passed on: its words and the picture of the edition. */
export async function shareMetadata(
  about: ShareMetadataAbout,
): Promise<Pick<Metadata, 'openGraph' | 'twitter'>> {
  const { language, path, title, description } = about;
  const { share } = copy(language);
  const campaign = await readCampaign();
  const name = siteNameIn(campaign.settings, language);
  const { headline } = await editionInForce(campaign.edition, language, campaign);
  const asks = mayAskOffices(campaign);
  const image = shareImagePath(campaign.edition, language, asks ? headline : '');
  return {
    openGraph: {
      ...{ type: 'website', siteName: name, url: `/${language}${path}`, description },
      // The page's own title stays neutral, since it stands in histories; here it is passed on.
      title: title ?? (asks ? headline : name),
      ...{ locale: locales[language], alternateLocale: locales[otherLanguage(language)] },
      images: { url: image, ...SHARE_IMAGE, alt: share.image.figure(statistics.record.percent) },
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** What Next hands to pages and layouts below `[lang]`. */
export type LanguageParams = { params: Promise<{ lang: string }> };

/** The query of the address, for pages that read it. */
export type PageQuery = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The language of the path. For any other word the layout says that there is no such page. */
export async function pageLanguage({ params }: LanguageParams): Promise<Language> {
  const { lang } = await params;
  return isLanguage(lang) ? lang : 'en';
}
