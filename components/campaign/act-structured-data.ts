import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

type Of = { language: Language; questions: Edition['questions']; siteUrl: string };

/**
 * The page about the Act in the words of https://schema.org: what it is, the law it is about, and
 * its questions with the answers as they stand on it.
 */
export function actStructuredData({ language, questions, siteUrl }: Of) {
  const { act, site } = copy(language);
  const url = new URL(`/${language}/act`, siteUrl).href;
  const legislation = {
    '@type': 'Legislation',
    '@id': law.url,
    name: 'Trafficking Survivors Relief Act',
    legislationIdentifier: law.name,
    legislationDate: law.enactedOn,
    legislationJurisdiction: 'US',
    url: law.url,
  };
  const page = {
    '@type': ['WebPage', 'FAQPage'],
    '@id': url,
    url,
    name: act.title,
    description: act.description,
    inLanguage: language,
    isPartOf: { '@type': 'WebSite', name: site.name, url: new URL(`/${language}`, siteUrl).href },
    about: { '@id': law.url },
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer },
    })),
  };
  return { '@context': 'https://schema.org', '@graph': [page, legislation] };
}
