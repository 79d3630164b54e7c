import type { Metadata } from 'next';
import { readCampaign } from '@/lib/campaign/campaign';
import { editionInForce } from '@/lib/campaign/campaign-edition';
import { copy } from '@/lib/campaign/copy';
import { type Language, otherLanguage } from '@/lib/campaign/languages';
import { SHARE_IMAGE, shareImagePath } from '@/lib/campaign/share-image';
import { statistics } from '@/lib/campaign/statistics';

type About = { language: Language; path: string; title?: string; description: string };

const locales = { en: 'en_US', es: 'es_US' } as const;

/** What a network shows where a page was passed on: its words and the picture of the edition. */
export async function shareMetadata(
  about: About,
): Promise<Pick<Metadata, 'openGraph' | 'twitter'>> {
  const { language, path, title, description } = about;
  const { site, share } = copy(language);
  const campaign = await readCampaign();
  const { headline } = await editionInForce(campaign.edition, language, campaign);
  const image = shareImagePath(campaign.edition, language, headline);
  return {
    openGraph: {
      ...{ type: 'website', siteName: site.name, url: `/${language}${path}`, description },
      // The page's own title stays neutral, since it stands in histories; here it is passed on.
      title: title ?? headline,
      ...{ locale: locales[language], alternateLocale: locales[otherLanguage(language)] },
      images: { url: image, ...SHARE_IMAGE, alt: share.image.figure(statistics.record.percent) },
    },
    twitter: { card: 'summary_large_image' },
  };
}
