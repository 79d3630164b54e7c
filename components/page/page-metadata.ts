import type { Metadata } from 'next';
import { mayAskOffices, readCampaign } from '@/lib/campaign/campaign';
import { copy } from '@/lib/campaign/copy';
import { isLanguage, type Language, languages, otherLanguage } from '@/lib/campaign/languages';
import { editionInForce } from '@/lib/campaign/published-wordings';
import { siteNameIn } from '@/lib/campaign/settings';
import { SHARE_IMAGE, shareImagePath } from '@/lib/campaign/share-image';
import { statistics } from '@/lib/campaign/statistics';
import { env } from '@/lib/platform/env';

type PageMetadataAbout = {
  language: Language;
  /** Path below the language: "" or "/act". */
  path: string;
  /** If omitted, the title is the site's neutral name: titles stay in browser histories. */
  title?: string;
  description: string;
  /** Whether the description invites to act; once offices may not be asked, another one is used. */
  acts?: boolean;
  /** Whether search engines may list it; false for personal and one-time pages. */
  listed?: boolean;
  /** Whether a form was refused; the title then starts with "Error: ". */
  problem?: boolean;
};

/** Title, description, alternate languages, and the preview of a shared page. */
export async function pageMetadata(about: PageMetadataAbout): Promise<Metadata> {
  const { language, path, title, acts, listed = true, problem } = about;
  const { errors, home } = copy(language);
  const campaign = await readCampaign();
  const description = acts && !mayAskOffices(campaign) ? home.descriptionEnded : about.description;
  const name = siteNameIn(campaign.settings, language);
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
    ...(listed && (await shareMetadata({ ...about, description }))),
  };
}

type ShareMetadataAbout = { language: Language; path: string; title?: string; description: string };

const locales = { en: 'en_US', es: 'es_US' } as const;

/** Preview of a shared page in social networks: its words and the picture of the edition. */
async function shareMetadata(
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
      type: 'website',
      siteName: name,
      url: `/${language}${path}`,
      description,
      // The page's own title stays neutral, because it is in histories; this one is for sharing.
      title: title ?? (asks ? headline : name),
      locale: locales[language],
      alternateLocale: locales[otherLanguage(language)],
      images: { url: image, ...SHARE_IMAGE, alt: share.image.figure(statistics.record.percent) },
    },
    twitter: { card: 'summary_large_image' },
  };
}

/** Props that Next passes to pages and layouts below `[lang]`. */
export type LanguageParams = { params: Promise<{ lang: string }> };

/** Query of the URL, for pages that read it. */
export type PageQuery = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Language of the path. For any other word the layout shows the "not found" page. */
export async function pageLanguage({ params }: LanguageParams): Promise<Language> {
  const { lang } = await params;
  return isLanguage(lang) ? lang : 'en';
}
