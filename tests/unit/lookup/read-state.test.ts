import { describe, expect, test } from 'vitest';
import { readMistypedState, readState } from '@/lib/lookup/read-state';
import { states } from '@/lib/lookup/states';

describe('readState reads every spelling of', () => {
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
  ['Estado de California, EE. UU.', 'CA'],
  ['Islas Vírgenes de EE. UU.', 'VI'],
  ['Distrito de Colombia', 'DC'],
  ['ELA de Puerto Rico', 'PR'],
  ['Carolina Sur', 'SC'],
  ['Armed Forces (AP)', 'AP'],
  ['Washington State, USA', 'WA'],
  ['State of Washington, United States', 'WA'],
  ['N.Y. State', 'NY'],
  ['Texas, State of', 'TX'],
  ['Washington, District of Columbia', 'DC'],
  ['Washington, Dist. of Columbia', 'DC'],
  ['DC Washington', 'DC'],
  ['D.C., Washington, USA', 'DC'],
  ['Dist. of Columbia', 'DC'],
  ['Dist. de Columbia', 'DC'],
  ['D. of Columbia', 'DC'],
  ['N. Hampshire', 'NH'],
  ['N. Hamp.', 'NH'],
  ['N. Jersey', 'NJ'],
  ['N. México', 'NM'],
  ['Nva. York', 'NY'],
  ['No. Dak.', 'ND'],
  ['So. Dak., USA', 'SD'],
  ['No. Carolina', 'NC'],
  ['So. Car.', 'SC'],
  ['Carolina del N.', 'NC'],
  ['Dakota del S.', 'SD'],
  ['State of N. Carolina', 'NC'],
  ['W. Virginia', 'WV'],
  ['West Virg.', 'WV'],
  ['Virginia Occ.', 'WV'],
  ['No. Mariana Is.', 'MP'],
  ['Rhode Is.', 'RI'],
  ['R. Island', 'RI'],
  ['U.S. Virgin Is.', 'VI'],
  ['Virgin Isl.', 'VI'],
  ['Marshall Is.', 'MH'],
  ['Am. Samoa', 'AS'],
  ['Pto. Rico', 'PR'],
  ['Edo. de Texas', 'TX'],
  ['Edo. Texas', 'TX'],
  ['Territorio de Guam', 'GU'],
  ['Commonw. of Virginia', 'VA'],
  ['Texas, États-Unis', 'TX'],
  ['Texas, Estados Unidos Americanos', 'TX'],
])('"%s" is read as %s', (typed, code) => {
  expect(readState(typed)).toBe(code);
});

test.each([
  ...['', 'ZZ', 'USA', 'Ontario', 'constructor', '12', 'constructor constructor'],
  ...['No. C', 'N. Me', 'Washington, Texas', 'North', 'Dakota', 'New', 'Kent', 'Colusa', 'Edo.'],
  'New York '.repeat(10_000),
])('"%s" is not a state', (typed) => {
  expect(readState(typed)).toBeUndefined();
});

test.each([
  ['Massachusets', 'MA'],
  ['Pennsylvannia', 'PA'],
  ['Nuevo Jersey', 'NJ'],
  ['Tennesee, USA', 'TN'],
  ['nouth dakota', undefined],
  ['Texaz', undefined],
  ['Ontario', undefined],
])('"%s" is suggested as %s', (typed, code) => {
  expect(readMistypedState(typed)).toBe(code);
});
