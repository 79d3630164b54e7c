import { expect, test } from 'vitest';
import { problemSentence } from '@/lib/campaign/copy';
import { languages } from '@/lib/campaign/languages';
import { lookupQuery, possibleProblems, readLookupQuery } from '@/lib/offices/lookup-query';
import { findOffices } from '@/lib/offices/offices';

const read = (query: string) => readLookupQuery(Object.fromEntries(new URLSearchParams(query)));

test.each(['10001', '78704', '73301', '09001', '96960', '1', '', '00000'])(
  'readLookupQuery reads back the result for "%s"',
  async (zip) => {
    const result = await findOffices({ zip });
    const query = lookupQuery(result);
    expect(query).not.toContain(zip || 'zip=&');
    const { offices: _, ...shown } = { offices: [], ...result };
    const outcome = result.outcome === 'problem' ? 'form' : result.outcome;
    expect(read(query)).toEqual({ ...shown, outcome });
    expect(lookupQuery(read(query))).toBe(query);
  },
);

test.each([
  '',
  'district=QQ-01',
  'district=CA-99&certainty=zip',
  'choose=MA-05',
  'choose=one,two',
  'state=QQ',
  'away=elsewhere',
  'zip=10001',
  'zip=nonsense',
  'street=missing',
])('"%s" shows the empty form', (query) => {
  expect(read(query)).toEqual({ outcome: 'form', problems: {} });
});

test('an unknown certainty is ignored', () => {
  const found = { outcome: 'found', district: 'NY-12', certainty: undefined };
  expect(read('district=NY-12&certainty=surely')).toEqual(found);
});

test('every possible problem has a sentence in both languages', () => {
  const pairs = Object.entries(possibleProblems).flatMap(([field, keys]) =>
    keys.map((key) => [field, key] as const),
  );
  for (const language of languages) {
    for (const [field, key] of pairs) {
      expect(problemSentence(language, field, key).length).toBeGreaterThan(5);
    }
  }
});
