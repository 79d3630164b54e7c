import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makeReference } from '@/lib/messages/message-row';
import { receiptHash, receiptPath, receiptToken } from '@/lib/messages/receipt-token';
import { writerHashes } from '@/lib/messages/repeats';
import { type MessageInput, messageSchema } from '@/lib/messages/schema';
import { rereadEnv } from '@/lib/platform/env';
import { sampleInput } from './sample-input';

function secret(text: string) {
  vi.stubEnv('SECRET_KEY', text);
  rereadEnv();
}

beforeAll(() => secret('one secret for tests only, long enough'));
afterAll(() => vi.unstubAllEnvs());

test('references are unique and use only characters that are easy to read over the phone', () => {
  const many = new Set(Array.from({ length: 1_000 }, makeReference));
  expect(many.size).toBe(1_000);
  for (const reference of many) {
    expect(reference).toMatch(/^[2-9BCDFGHJ-NP-TV-Z]{4}-[2-9BCDFGHJ-NP-TV-Z]{4}$/);
  }
});

describe('a receipt token', () => {
  const id = '01930000-0000-7000-8000-000000000001';

  test('is stable, differs by message, and depends on the key', () => {
    const token = receiptToken(id);
    expect(token).toMatch(/^[\w-]{32}$/);
    expect(receiptToken(id)).toBe(token);
    expect(receiptToken(id.replace(/1$/, '2'))).not.toBe(token);
    secret('another secret for tests only, long enough');
    expect(receiptToken(id)).not.toBe(token);
    secret('one secret for tests only, long enough');
    expect(receiptPath('es', id)).toBe(`/es/receipt/${token}`);
  });

  test('is looked up by a hash that needs no key', () => {
    const hash = receiptHash('sample');
    secret('another secret for tests only, long enough');
    expect(receiptHash('sample')).toBe(hash);
    secret('one secret for tests only, long enough');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('the hash of a writer', () => {
  const sample = messageSchema.parse(sampleInput);
  const hashOf = (writer: MessageInput) => writerHashes(writer)[0];
  const same = (change: Partial<MessageInput>) =>
    hashOf({ ...sample, ...change }) === hashOf(sample);

  test.each([
    { email: 'SAM@Example.org' },
    { lastName: ' SAMPLE' },
    { street: '1 example street.' },
    { firstName: 'SAM ', lastName: 'Sam-ple', street: '1  EXAMPLE  STREET' },
    { message: 'Other words', zip: '10001' },
  ])('is the same with %j', (change) => {
    expect(same(change)).toBe(true);
  });

  test.each([
    { email: 'sam2@example.org' },
    { lastName: 'Samples' },
    { firstName: 'Samuel' },
    { street: '11 Example Street' },
    { zip: '10002' },
  ])('differs with %j', (change) => {
    expect(same(change)).toBe(false);
  });

  test.each([
    ['Nu\u0301n\u0303ez', 'Núñez'],
    ['ＳＡＭＰＬＥ', 'sample'],
    ['Weiß', 'WEISS'],
    ["O'Sample", 'O’Sample'],
    ['Sam\u200Bple', 'Sample'],
  ])('treats the last name %j like %j', (one, other) => {
    expect(hashOf({ ...sample, lastName: one })).toBe(hashOf({ ...sample, lastName: other }));
  });

  test('depends on the key', () => {
    const before = hashOf(sample);
    secret('another secret for tests only, long enough');
    expect(hashOf(sample)).not.toBe(before);
    secret('one secret for tests only, long enough');
  });
});
