import type { Metadata } from 'next';
import { copy } from '@/lib/campaign/copy';
import { type Language, languages } from '@/lib/campaign/languages';
import { env } from '@/lib/platform/env';
import { shareMetadata } from './share-metadata';

type About = {
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
export async function pageMetadata(about: About): Promise<Metadata> {
  const { language, path, title, description, listed = true, problem } = about;
  const { site, errors } = copy(language);
  const whole = title ? `${title} · ${site.name}` : site.name;
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
