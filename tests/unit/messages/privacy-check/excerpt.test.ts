import { expect, test } from 'vitest';
import { excerptOf } from '@/lib/messages/privacy-check/find-findings';

const excerpt = (text: string, place: string) => {
  const start = text.indexOf(place);
  return excerptOf(text, { start, end: start + place.length });
};

test('the excerpt of a short line is the whole line', () => {
  expect(excerpt('Before it.\nCall 555 now.\nAfter it.', '555')).toEqual({
    before: 'Call ',
    marked: '555',
    after: ' now.',
  });
});

test('a long line is cut between words', () => {
  const { before, after } = excerpt(
    `${'some word '.repeat(20)}HERE${' more text'.repeat(20)}`,
    'HERE',
  );
  expect(before).toMatch(/^… (?:some|word) .*word $/);
  expect(after).toMatch(/^ more .*(?:more|text) …$/);
});

test('a text without spaces is cut between characters', () => {
  const { before, after } = excerpt(`x${'🌻'.repeat(60)}HERE${'🌻'.repeat(60)}`, 'HERE');
  for (const part of [before, after]) expect(part).not.toMatch(/\p{Cs}/u);
});

test('a very long finding is cut', () => {
  const place = `https://example.org/${'🌻'.repeat(500)}`;
  const { marked } = excerpt(`See ${place} there`, place);
  expect(marked.length).toBeLessThan(100);
  expect(marked).not.toMatch(/\p{Cs}/u);
});
