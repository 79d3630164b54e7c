import { law } from '@/lib/campaign/act-record';
import { copy } from '@/lib/campaign/copy';
import type { Edition } from '@/lib/campaign/edition';
import type { Language } from '@/lib/campaign/languages';

type Of = { language: Language; questions: Edition['questions']; siteUrl: string };

/**
 * Structured data of the page about the Act (https://schema.org): the page, its law, and its
 * questions with the answers as shown.
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

/**
 * Data for search engines. The element is a data block that does not run, so the policy allows it;
 * it carries our mark, because every other script is removed from public pages.
 */
export function StructuredData({ data }: { data: object }) {
  // A "<" could end the element early; parsers read the escape as the same text.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return (
    <script type="application/ld+json" data-site="">
      {json}
    </script>
  );
}
