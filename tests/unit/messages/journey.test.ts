import { expect, test } from 'vitest';
import { screenOf, screenPath } from '@/lib/messages/journey';
import { fillInPlace, withReason, writingProblems } from '@/lib/messages/writing';
import { sampleInput } from './sample-input';

test.each([
  [{ zip: 'wrong', email: 'missing' }, 'write'],
  [{ district: 'vacant' }, 'write'],
  [{ form: 'too_many' }, 'check'],
  [{}, 'check'],
] as const)('the problems %j are shown on the page "%s"', (problems, screen) => {
  expect(screenOf(problems)).toBe(screen);
});

test('screenPath gives the path of each page and language', () => {
  expect(screenPath('es', 'write')).toBe('/es/write');
  expect(screenPath('en', 'choose')).toBe('/en/write/choose');
  expect(screenPath('en', 'check')).toBe('/en/write/check');
});

test.each([
  [{ zip: '10001' }, { city: 'New York', state: 'NY' }],
  [{ zip: ' 10001-1234 ' }, { city: 'New York', state: 'NY' }],
  [
    { zip: '10001', city: 'Chelsea' },
    { city: 'Chelsea', state: 'NY' },
  ],
  [{ zip: '38852' }, { city: 'Iuka', state: '' }],
  [{ zip: '09001' }, { city: '', state: 'AE' }],
  [{ zip: '00000' }, { city: '', state: '' }],
])('the entered %j is completed with %j', (typed, filled) => {
  expect(fillInPlace(typed)).toMatchObject(filled);
});

test.each([
  ['A reason.', 'One.\n\nA reason.\n\nTwo.\n\nThree.'],
  [' A reason. \n', 'One.\n\nA reason.\n\nTwo.\n\nThree.'],
  ['', 'One.\r\n \r\nTwo.\n\nThree.'],
])('the reason %j is inserted after the first paragraph', (why, message) => {
  expect(withReason({ message: 'One.\r\n \r\nTwo.\n\nThree.', why })).toBe(message);
});

test('a reason without a message becomes the message', () => {
  expect(withReason({ why: 'A reason.' })).toBe('A reason.');
});

const typed = { ...sampleInput } as unknown as Record<string, string>;

test.each([
  [{}, {}],
  [{ zip: '00000', city: '', state: '' }, { zip: 'unknown' }],
  [{ zip: '09001', city: '', state: '' }, { zip: 'military' }],
  [
    { zip: '1', city: '', state: '' },
    { zip: 'wrong', city: 'missing', state: 'missing' },
  ],
  [{ why: 'x'.repeat(10_000) }, { message: 'too_long' }],
  [{ zip: '00000', addressProgram: 'yes' }, {}],
])('a form with %j has the problems %j', (change, problems) => {
  expect(writingProblems({ ...typed, ...change })).toEqual(problems);
});
