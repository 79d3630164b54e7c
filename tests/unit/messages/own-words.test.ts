import { expect, test } from 'vitest';
import { splitOwnWords } from '@/lib/messages/own-words';

const template = 'First paragraph.\n\nSecond paragraph.';

test('an untouched letter is all template', () => {
  expect(splitOwnWords(template, template)).toEqual({ templateText: template, ownText: null });
});

test('a letter without a word of the template is all their own', () => {
  expect(splitOwnWords('My own words.', template)).toEqual({
    templateText: null,
    ownText: 'My own words.',
  });
});

test('added and changed paragraphs are their own, in their order', () => {
  const body = 'Hello.\n\nFirst paragraph.\n\nSecond paragraph, changed.\n\nBye.';
  expect(splitOwnWords(body, template)).toEqual({
    templateText: 'First paragraph.',
    ownText: 'Hello.\n\nSecond paragraph, changed.\n\nBye.',
  });
});

test('other line ends and spaces are no words', () => {
  const body = 'First\n  paragraph. \n \n\nSecond paragraph.';
  expect(splitOwnWords(body, template).ownText).toBeNull();
});
