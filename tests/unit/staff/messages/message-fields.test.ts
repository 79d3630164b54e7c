import { beforeAll, expect, test } from 'vitest';
import { rejectionCode } from '@/lib/campaign/rejection-codes';
import { rereadEnv } from '@/lib/platform/env';
import { rejectionLabels } from '@/lib/staff/labels';
import {
  keepTyped,
  MAX_ERASE_WORDS,
  MAX_NOTE,
  MAX_REJECTION_WORDS,
  messageProblems,
  noteText,
  readEraseReason,
  readRejection,
  typedFor,
} from '@/lib/staff/messages/message-fields';

beforeAll(() => {
  process.env.SECRET_KEY = 'a secret for tests only, long enough';
  rereadEnv();
});

test.each(rejectionCode.options)(
  '"%s" is a rejection reason, and only “other” requires an explanation',
  (code) => {
    const words = 'Because.\u0007';
    expect(readRejection({ rejection: code, rejectionWords: words })).toEqual({
      value: { code, words: 'Because.' },
    });
    const alone = readRejection({ rejection: code });
    if (code === 'other') expect(alone).toEqual({ problems: { rejectionWords: 'missing' } });
    else expect(alone).toEqual({ value: { code, words: '' } });
    expect(rejectionLabels[code]).toMatch(/^[A-Z]/);
  },
);

test.each([
  [{}, { rejection: 'missing' }],
  [{ rejection: 'toString' }, { rejection: 'missing' }],
  [{ rejection: 'other', rejectionWords: ' \n' }, { rejectionWords: 'missing' }],
  [
    { rejection: 'spam', rejectionWords: 'x'.repeat(MAX_REJECTION_WORDS + 1) },
    { rejectionWords: 'long' },
  ],
])('a rejection with %o has problems', (posted, problems) => {
  expect(readRejection(posted as Record<string, string>)).toEqual({ problems });
});

test('a deletion needs a reason, and “other” an explanation', () => {
  expect(readEraseReason({ eraseWhy: 'asked' })).toEqual({ value: { why: 'asked', words: '' } });
  expect(readEraseReason({})).toEqual({ problems: { eraseWhy: 'missing' } });
  expect(readEraseReason({ eraseWhy: 'other' })).toEqual({ problems: { eraseWords: 'missing' } });
  const eraseWords = 'x'.repeat(MAX_ERASE_WORDS + 1);
  expect(readEraseReason({ eraseWhy: 'rules', eraseWords })).toEqual({
    problems: { eraseWords: 'long' },
  });
});

test('a note is limited in code points, and a line ending counts as one', () => {
  const most = '😀'.repeat(MAX_NOTE);
  expect(noteText.parse(most)).toBe(most);
  expect(noteText.safeParse(`${most}!`).error?.issues[0]?.message).toBe('long');
  expect(noteText.parse('one\r\ntwo\u0000')).toBe('one\ntwo');
  expect(noteText.safeParse('  \r\n').error?.issues[0]?.message).toBe('missing');
});

test('every required field has a sentence for when it is missing', () => {
  for (const field of [
    'rejection',
    'rejectionWords',
    'note',
    'eraseWhy',
    'eraseWords',
    'reference',
  ] as const) {
    expect(messageProblems[field].missing).toMatch(/^[A-Z]/);
  }
});

test('entered values fit a cookie and are restored only for the same message', () => {
  const form = {
    rejection: 'spam',
    rejectionWords: '€'.repeat(500),
    eraseWords: '€'.repeat(200),
    seen: '1.x',
    unknown: 'x',
    reference: 'K7RM-2XQD',
  };
  const cookie = keepTyped('one', form);
  expect(cookie.length).toBeLessThan(4_000);
  const value = /=([^;]+)/.exec(cookie)?.[1];
  expect(typedFor('one', () => value)).toMatchObject({
    rejection: 'spam',
    rejectionWords: '€'.repeat(500),
    reference: 'K7RM-2XQD',
  });
  expect(typedFor('one', () => value)).not.toHaveProperty('unknown');
  expect(typedFor('another', () => value)).toEqual({});
  expect(typedFor('one', () => 'nothing sealed')).toEqual({});
});
