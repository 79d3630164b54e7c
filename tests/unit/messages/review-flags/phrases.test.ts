import { expect, test } from 'vitest';
import { phraseFinder, wordsOf } from '@/lib/messages/review-flags/phrases';

const lists = { pet: 'dog, guinea pig', soon: 'tomorrow,\n next week' };
const find = (phrases: string, text: string) => phraseFinder({ lists, phrases })(wordsOf(text));

test.each([
  ['see my dog', 'i see my dog', { start: 1, end: 4 }],
  ['see/hear my dog', 'i hear my dog', { start: 1, end: 4 }],
  ['see my $pet', 'see my guinea pig', { start: 0, end: 4 }],
  ['see my? $pet', 'see dog', { start: 0, end: 2 }],
  ['my? dog', 'the dog', { start: 1, end: 2 }],
  ['see ~2 $pet', 'see the big dog', { start: 0, end: 4 }],
  ['see ~1 $pet', 'see the big dog', undefined],
  ['see my dog !today/$soon', 'see my dog', { start: 0, end: 3 }],
  ['see my dog !today/$soon', 'see my dog next week', undefined],
  ['see my $pet', 'see my guinea', undefined],
  ['$pet ~3 $soon', 'a dog barks and sleeps next week', { start: 1, end: 7 }],
])('the phrase %s is searched in "%s"', (phrase, text, found) => {
  expect(find(phrase, text)).toEqual(found);
});

test('each line is a phrase, and the first match is found', () => {
  expect(find('big dog\n small dog', 'a small dog and a big dog')).toEqual({ start: 1, end: 3 });
});

test('the search begins at a word', () => {
  const words = wordsOf('a dog and a dog');
  const findDog = phraseFinder({ lists, phrases: 'a dog' });
  expect(findDog(words, 1)).toEqual({ start: 3, end: 5 });
  expect(findDog(words, 4)).toBeUndefined();
});

test.each(['~2 dog', '!dog', 'dog?', '$cat'])('%s is not a valid phrase', (phrases) => {
  expect(() => phraseFinder({ lists, phrases })).toThrow();
});
