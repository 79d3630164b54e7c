import { expect, test } from 'vitest';
import { actDuties, actHistory } from '@/lib/campaign/act-history';
import * as points from '@/lib/campaign/act-points';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';
import { callToAction, lawSources } from '@/lib/campaign/law-sources';
import { publishedFacts } from '@/lib/campaign/published-facts';
import { shareText } from '@/lib/campaign/share-texts';
import { type Source, sourceName } from '@/lib/campaign/source';
import { sponsored } from '@/lib/campaign/sponsors';
import { staffSurveys, statistics, study } from '@/lib/campaign/statistics';
import { everySentence, leaves } from '../../support/every-word';

/** Official sites, and those of the organizations that published the work. */
const FIRST_HAND = [
  ...['congress.gov', 'govinfo.gov', 'uscode.house.gov', 'house.gov', 'senate.gov'],
  ...['polarisproject.org', 'freedomnetworkusa.org', 'congressfoundation.org'],
];

const editions = shippedNames.flatMap((name) => languages.map((each) => edition(name, each)));
const facts = {
  actDuties,
  actHistory,
  points,
  callToAction,
  lawSources,
  publishedFacts,
  sponsored,
  staffSurveys,
  statistics,
  study,
  editions,
};
const urls = leaves(facts).filter(([path]) => path.endsWith('url'));

/** Every source below a value. */
function sourcesIn(value: unknown): Source[] {
  if (!value || typeof value !== 'object') return [];
  return 'url' in value ? [value as Source] : Object.values(value).flatMap(sourcesIn);
}

test('every link to a source is an official or first-hand page', () => {
  expect(urls.length).toBeGreaterThan(100);
  const others = urls.filter(([, url]) => {
    const { hostname } = new URL(url);
    return !FIRST_HAND.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  });
  expect(others).toEqual([]);
});

test.each(languages)('no two pages have the same source name in %s', (language) => {
  const pages = new Map(sourcesIn(facts).map((source) => [source.url, source]));
  const names = [...pages.values()].map((source) => sourceName(source, language));
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('English questions cite no Spanish page', () => {
  const english = shippedNames.flatMap((name) => edition(name, 'en').questions);
  for (const { source } of english) expect(source?.url ?? '').not.toMatch(/espanol|\/es\//);
});

test('no edition asks for a bill whose status is unknown or for clearing state records', () => {
  const texts = leaves(editions).map(([, text]) => text);
  expect(texts.filter((text) => /H\.R\. 1144|TVPRA|renew/i.test(text))).toEqual([]);
  const asks = editions.flatMap(({ ask, letter, script, thanks }) =>
    leaves([ask, letter, script, thanks]).map(([, text]) => text),
  );
  expect(asks.filter((text) => /state records|antecedentes estatales/i.test(text))).toEqual([]);
});

/** Relief without the word "federal": "certain arrests", "ciertas condenas por …". */
const withoutFederal =
  /certain (?!(?:nonviolent )?federal )(?:\w+ )?(?:records|convictions|arrests)|ciert[ao]s (?:antecedentes|condenas|arrestos)(?! federales)/i;

test('relief is always called certain and federal, and convictions nonviolent', () => {
  const widened = languages
    .flatMap((language) => [
      ...everySentence(language).map(([, text]) => text),
      ...shippedNames.flatMap((name) =>
        (['brief', 'short', 'long'] as const).map((length) => shareText(name, language, length)),
      ),
    ])
    .filter((text) => withoutFederal.test(text));
  expect(widened).toEqual([]);

  const texts = leaves(editions).flatMap(([path, text]) => (path.endsWith('url') ? [] : [text]));
  const clears =
    /(?<!does )(?:clear|set aside|vacate) (?!certain|every|\(|by)[a-z]+ ?(?:records?|convictions?|arrests?)/i;
  expect(texts.filter((text) => clears.test(text))).toEqual([]);
  const convictions = texts.filter((text) => /set aside|anul/.test(text));
  expect(convictions.length).toBeGreaterThan(3);
  for (const text of convictions) expect(text).toMatch(/nonviolent|no violent/);
});
