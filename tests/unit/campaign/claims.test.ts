import { describe, expect, test } from 'vitest';
import { edition, shippedNames } from '@/lib/campaign/edition';
import { type Language, languages } from '@/lib/campaign/languages';
import { publishedFacts } from '@/lib/campaign/published-facts';
import { claimsIn } from '../../support/claims-in';
import { everySentence } from '../../support/every-word';

/** Claims that the published facts support. A day supports its month and year too. */
const known = new Set(
  publishedFacts.flatMap(({ kind, value }) => {
    if (kind === 'day') return [4, 7, 10].map((length) => `day ${value.slice(0, length)}`);
    return kind === 'percent' ? [`percent ${value}`, `ratio ${value}/100`] : [`${kind} ${value}`];
  }),
);

/** Numbers that are not facts about the world: where they may appear, and what they are. */
const OURS: [string, RegExp, string][] = [
  ['percent 400', /^accessibility/, 'how far text can be enlarged'],
  ['count 320', /^accessibility/, 'pixels of the narrowest screen'],
  ['count 2.2', /^accessibility/, 'the version of the guidelines that is named'],
  ...['50', '254', '60', '100', '10', '5', '6', '500', '10,000'].map(
    (limit): [string, RegExp, string] => [`count ${limit}`, /^(errors|problemPage)/, 'a limit'],
  ),
  ['count 202-555-0100', /^errors/, 'an example phone number, reserved for examples'],
  ['count 123', /^errors/, 'an example of a street address'],
  ['count 20515', /zip/i, 'an example of a ZIP code: that of the House'],
  ['count 15', /^(held|privacy)/, 'minutes for which a message stays open'],
  ['count 256', /^personalData/, 'the name of a hash: SHA-256'],
  ['count 4', /zipHint|^safety\.leaving/, 'in the names ZIP+4 and Alt+F4'],
  ['count 24', /^(site|safety)\.hotline/, 'hours of the day'],
  ['count 0', /^lookup\.sources/, 'in the name of a license: CC0'],
  ['count 4.0', /^lookup\.sources/, 'in the name of a license: CC BY 4.0'],
  ['count 18', /^(privacyCheck|home\.problem)/, 'the age below which a person is a minor'],
  ['count 18 years', /^(privacyCheck|home\.problem)/, 'the same age'],
  ['count 100', /^statistics/, 'all dots of a drawing'],
  ['count 10', /^statistics/, 'all dots of a drawing'],
  ['count 100 survivors', /^share\.image\.figure/, 'all dots of a drawing'],
];

const isOurs = (claim: string, path: string) =>
  OURS.some(([ours, where]) => claim === ours && where.test(path));

const unsourced = (path: string, text: string) =>
  claimsIn(text).filter((claim) => !known.has(claim) && !isOurs(claim, path));

/** Example values contain no number, so every claim found comes from the copy itself. */
const sentences = (language: Language) => everySentence(language, [['◊', '◊', '◊']]);

test.each(languages)('every number, day, bill, and law in %s has a source', (language) => {
  const found = sentences(language).flatMap(([path, text]) =>
    unsourced(path, text).map((claim) => `${path}: ${claim}`),
  );
  expect(found).toEqual([]);
});

test('both languages make the same claims', () => {
  const spanish = new Map(sentences('es'));
  for (const [path, text] of sentences('en')) {
    const plain = (claims: string[]) => claims.map((claim) => claim.replace(' years', '')).sort();
    expect(plain(claimsIn(spanish.get(path) ?? '')), path).toEqual(plain(claimsIn(text)));
  }
});

test.each(languages)('an answer in %s that makes a claim names its source', (language) => {
  for (const name of shippedNames) {
    for (const { answer, source } of edition(name, language).questions) {
      if (claimsIn(answer).length > 0) expect(source, answer).toBeDefined();
    }
  }
});

test('the check covers pages, letters, scripts, and questions and finds their claims', () => {
  const found = sentences('en').flatMap(([path, text]) => claimsIn(text).map((it) => [path, it]));
  expect(found.length).toBeGreaterThan(100);
  for (const place of [/^act\./, /^statistics\./, /letter\./, /script\./, /questions\./, /lead/]) {
    expect(found.filter(([path = '']) => place.test(path)).length).toBeGreaterThan(0);
  }
  const kinds = new Set(found.map(([, claim = '']) => claim.split(' ')[0]));
  expect([...kinds].sort()).toEqual(
    ['bill', 'count', 'day', 'law', 'percent', 'ratio', 'telephone'].sort(),
  );
});

describe('an unsourced claim is found in', () => {
  test.each([
    ['Of them, 91% had a record.', 'percent 91'],
    ['El 91 por ciento tenía antecedentes.', 'percent 91'],
    ['Eight in ten lost a job.', 'ratio 8/10'],
    ['Ocho de cada diez perdieron su empleo.', 'ratio 8/10'],
    ['About half of the survivors lost a job.', 'share half'],
    ['It was signed on January 24, 2026.', 'day 2026-01-24'],
    ['Se firmó el 24 de enero de 2026.', 'day 2026-01-24'],
    ['It was signed in March 2026.', 'day 2026-03'],
    ['It was first brought in in 2015.', 'day 2015'],
    ['Ask for H.R. 7131.', 'bill H.R. 7131'],
    ['Pida S. 4215.', 'bill S. 4215'],
    ['It is Public Law 119-37.', 'law Public Law 119-37'],
    ['It stands in 18 U.S.C. 3771B.', 'law 18 U.S.C. 3771B'],
    ['More than 200 organizations signed.', 'count 200 organizations'],
    ['Lo firmaron 200 organizaciones.', 'count 200 organizations'],
    ['There are 25,000 survivors with a record.', 'count 25,000 survivors'],
    ['Ten states have no relief.', 'count 10 states'],
    ['Call (202) 224-3122.', 'telephone (202) 224-3122'],
  ])('%s', (text, claim) => {
    expect(unsourced('home.lead', text)).toEqual([claim]);
  });
});

test('every fact has a URL, a date, and a confidence', () => {
  expect(publishedFacts.length).toBeGreaterThan(40);
  for (const { value, source } of publishedFacts) {
    expect(new URL(source.url).protocol, value).toMatch(/^https?:$/);
    expect(source.date, value).toMatch(/^\d{4}(-\d\d){0,2}$/);
    expect(['high', 'medium'], value).toContain(source.confidence);
  }
});
