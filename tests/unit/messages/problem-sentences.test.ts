import { describe, expect, test } from 'vitest';
import { problemSentence } from '@/lib/campaign/copy';
import { errors as en } from '@/lib/campaign/copy/en/errors';
import { languages } from '@/lib/campaign/languages';
import { addressSchema, lookupSchema, problemsOf } from '@/lib/lookup/address';
import { letterSchema, messageSchema } from '@/lib/messages/schema';
import { possibleProblems } from '@/lib/offices/lookup-query';
import { sampleInput } from './sample-input';

/** Unusual values that someone will enter or send. */
const odd: unknown[] = [
  undefined,
  null,
  '',
  ' ',
  'x',
  'Lord Example',
  'x'.repeat(40),
  'x'.repeat(20_000),
  '12345',
  'a\u0000b',
  '\uD800',
  '<b>',
  '(202) 555',
  0,
  true,
  [],
  [1],
  {},
  { toString: 1 },
];

function problemsSeen(schema: typeof addressSchema, good: object) {
  const seen = new Set<string>();
  for (const field of Object.keys(schema.shape)) {
    for (const value of odd) {
      const read = schema.safeParse({ ...good, [field]: value });
      if (read.success) continue;
      for (const pair of Object.entries(problemsOf(read.error))) seen.add(pair.join(': '));
    }
  }
  return [...seen].map((pair) => pair.split(': ') as [string, string]);
}

/** Problems that routes and the journey report in addition to the schemas. */
const routeProblems: [string, string][] = [
  ['form', 'hidden_field'],
  ['email', 'typo'],
  ['street', 'short'],
  ['city', 'short'],
  ['zip', 'unknown'],
  ['zip', 'military'],
  ['zip', 'freely_associated'],
  ['state', 'mismatch'],
  ['district', 'choose'],
  ['district', 'vacant'],
  ['offices', 'wrong'],
  ...['expired', 'changed', 'already_written', 'too_many'].map(ofForm),
  ...['closed', 'outdated', 'unavailable'].map(ofForm),
];

function ofForm(key: string): [string, string] {
  return ['form', key];
}

describe.each(languages)('in %s', (language) => {
  test.each([
    ['address', addressSchema],
    ['lookup', lookupSchema],
    ['letter', letterSchema],
    ['message', messageSchema],
  ])('every problem of the %s schema has a sentence', (_name, schema) => {
    const seen = problemsSeen(schema as unknown as typeof addressSchema, sampleInput);
    expect(seen.length).toBeGreaterThan(3);
    for (const [field, key] of seen) {
      expect(problemSentence(language, field, key)).toMatch(/\p{L}/u);
    }
  });

  test('every problem of the routes has a sentence', () => {
    const lookups = Object.entries(possibleProblems).flatMap(([field, keys]) =>
      keys.map((key) => [field, key] as const),
    );
    for (const [field, key] of [...routeProblems, ...lookups]) {
      expect(problemSentence(language, field, key)).toMatch(/\p{L}/u);
    }
  });
});

test('the lookup page can show every problem of its form', () => {
  for (const [field, key] of problemsSeen(lookupSchema as never, { zip: '10001' })) {
    // The form has no such field: only programs send it.
    if (field === 'street2') continue;
    expect(possibleProblems[field]).toContain(key);
  }
});

test('the sentences about a subject or message that is too long state the limit', () => {
  expect(en.subject.too_long).toContain('500');
  expect(en.message.too_long).toContain('10,000');
});
