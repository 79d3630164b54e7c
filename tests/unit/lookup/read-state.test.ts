import { describe, expect, test } from 'vitest';
import { readState } from '@/lib/lookup/read-state';
import { states } from '@/lib/lookup/states';

describe('every state and territory is known', () => {
  test.each(states)('$names.en', ({ code, names }) => {
    const spaced = [...code].join('. ');
    const spellings = [code, code.toLowerCase(), ` ${code}. `, `${spaced}.`, names.en, names.es];
    for (const text of [...spellings, names.en.toUpperCase(), `${names.en}, USA`, `US-${code}`]) {
      expect([text, readState(text)]).toEqual([text, code]);
    }
  });
});

test.each([
  ['N.Y.', 'NY'],
  ['new  york', 'NY'],
  ['Nueva York', 'NY'],
  ['New York (NY)', 'NY'],
  ['TX - Texas', 'TX'],
  ['Calif.', 'CA'],
  ['D.C.', 'DC'],
  ['Washington, D.C.', 'DC'],
  ['Washington State', 'WA'],
  ['Puerto Rico', 'PR'],
  ['P.R.', 'PR'],
  ['Commonwealth of Massachusetts', 'MA'],
  ['N. Carolina', 'NC'],
  ['So. Dakota', 'SD'],
  ['W. Va.', 'WV'],
  ['Hawaiʻi', 'HI'],
  ['Hawai‘i', 'HI'],
  ['ＮＹ', 'NY'],
  ['Armed Forces Europe', 'AE'],
  ['USVI', 'VI'],
])('"%s" is %s', (typed, code) => {
  expect(readState(typed)).toBe(code);
});

test.each(['', 'ZZ', 'USA', 'Ontario', 'constructor', '12'])('"%s" is no state', (typed) => {
  expect(readState(typed)).toBeUndefined();
});
