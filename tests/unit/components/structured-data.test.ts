import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { actStructuredData, questionsAbout, StructuredData } from '@/components/campaign/act-parts';
import { edition } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { stripScripts } from '@/lib/platform/server/html-output';

const bodyOf = (html: string) =>
  html.match(/^<script type="application\/ld\+json" data-site="">([\s\S]*)<\/script>$/)?.[1] ?? '';

describe('structured data', () => {
  const nasty = { text: 'a</script><script>alert(1)</script><!-- & "b" \u2028 <ScRiPt' };
  const html = renderToStaticMarkup(StructuredData({ data: nasty }));

  test('cannot close its script element early, whatever it contains', () => {
    expect(bodyOf(html)).not.toMatch(/[<>]script|<!--|</i);
    expect(JSON.parse(bodyOf(html))).toEqual(nasty);
  });

  test('is kept when scripts are stripped from a page', () => {
    const page = `<body><script>self.__next_f</script>${html}<p>end</p></body>`;
    expect(stripScripts(page)).toBe(`<body>${html}<p>end</p></body>`);
  });
});

test.each(languages)(
  'the page about the Act describes itself and its questions in %s',
  (language) => {
    const questions = questionsAbout(edition('2024-bill', language), language);
    const data = actStructuredData({ language, questions, siteUrl: 'https://example.org' });
    const [page, legislation] = data['@graph'];
    expect(page).toMatchObject({
      '@type': ['WebPage', 'FAQPage'],
      url: `https://example.org/${language}/act`,
      inLanguage: language,
      about: { '@id': 'https://www.congress.gov/119/plaws/publ73/PLAW-119publ73.htm' },
    });
    expect(legislation).toMatchObject({
      '@type': 'Legislation',
      legislationIdentifier: 'Public Law 119-73',
      legislationDate: '2026-01-23',
    });
    const listed = page && 'mainEntity' in page ? page.mainEntity : [];
    expect(listed.length).toBeGreaterThan(6);
    expect(listed.map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text])).toEqual(
      questions.map(({ question, answer }) => [question, answer]),
    );
  },
);
