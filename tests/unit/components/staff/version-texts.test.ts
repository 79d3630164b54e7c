import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { VersionTexts } from '@/components/staff/campaign/version-compare';
import { type Edition, edition, shippedNames } from '@/lib/campaign/edition';
import { languages } from '@/lib/campaign/languages';

function shown(words: Edition) {
  const props = { title: 'Now', texts: [{ language: 'en' as const, words }] };
  return renderToStaticMarkup(createElement(VersionTexts, props));
}

/** Text as it is in a page. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const versions = shippedNames.flatMap((name) =>
  languages.map((language) => [name, language] as const),
);

test.each(versions)('both versions side by side have the texts of %s in %s', (name, language) => {
  const words = edition(name, language);
  const page = shown(words).replaceAll('&#x27;', "'");
  const { headline, lead, ask, whyNow, won, left, questions, script, meeting, letter } = words;
  const texts = [headline, ...lead, ask, whyNow, won, left, words.subject, ...letter];
  const calls = [...script.house, ...script.senate, ...meeting];
  const answers = questions.flatMap(({ question, answer }) => [question, answer]);
  for (const text of [...texts, ...calls, ...answers]) expect(page).toContain(escaped(text));
});

test('a text that a version does not have leaves no empty heading', () => {
  const words = edition('2026-law', 'en');
  expect(shown(words)).toContain('What was won');
  expect(shown({ ...words, won: '', questions: [] })).not.toMatch(/What was won|Questions and/);
});
