import { expect, test } from 'vitest';
import { splitOwnWords } from '@/lib/messages/own-words';

const template = 'First paragraph.\n\nSecond paragraph.';

test('an unchanged letter has only offered text', () => {
  expect(splitOwnWords(template, template)).toEqual({ templateText: template, ownText: null });
});

test('a letter without any offered paragraph is all own text', () => {
  expect(splitOwnWords('My own words.', template)).toEqual({
    templateText: null,
    ownText: 'My own words.',
  });
});

test('added and changed paragraphs are own text, in their order', () => {
  const body = 'Hello.\n\nFirst paragraph.\n\nSecond paragraph, changed.\n\nBye.';
  expect(splitOwnWords(body, template)).toEqual({
    templateText: 'First paragraph.',
    ownText: 'Hello.\n\nSecond paragraph, changed.\n\nBye.',
  });
});

test('differences in line breaks and spaces are not own text', () => {
  const body = 'First\n  paragraph. \n \n\nSecond paragraph.';
  expect(splitOwnWords(body, template).ownText).toBeNull();
});
