import { describe, expect, test } from 'vitest';
import { officesListed } from '@/lib/delivery/cwc/office-list';
import { officeCode } from '@/lib/offices/typed-seat';

test.each([
  ['TX-37', 'HTX37'],
  ['CA-01', 'HCA01'],
  ['AK-AL', 'HAK00'],
  ['DC-AL', 'HDC00'],
  ['PR-AL', 'HPR00'],
  ['MP-AL', 'HMP00'],
  ['AS-AL', 'HAQ00'],
  ['TX-S1', 'STX01'],
  ['CA-S3', 'SCA03'],
  ['TX-S4', undefined],
  ['TX', undefined],
  ['', undefined],
])('the office code of %s is %s', (seat, code) => {
  expect(officeCode(seat)).toBe(code);
});

/** States by the classes of their two senators. */
const classes: Record<string, string> = {
  '1 2': 'DE MA ME MI MN MS MT NE NJ NM RI TN TX VA WV WY',
  '1 3': 'AZ CA CT FL HI IN MD MO ND NV NY OH PA UT VT WA WI',
  '2 3': 'AK AL AR CO GA IA ID IL KS KY LA NC NH OK OR SC SD',
};

test('all 100 seats of the Senate have the code of their class', () => {
  const codes = Object.entries(classes).flatMap(([pair, states]) =>
    states.split(' ').flatMap((state) => pair.split(' ').map((each) => `${state} ${each}`)),
  );
  expect(codes).toHaveLength(100);
  for (const each of codes) {
    const [state, number] = each.split(' ');
    expect(officeCode(`${state}-S${number}`)).toBe(`S${state}0${number}`);
  }
});

describe('a list of offices', () => {
  test('is read in both formats, and a House code without its letter gets it', () => {
    expect(officesListed('["HTX37","htx37 ","MP00","HAQ00"]', 'house')).toEqual([
      ...['HAQ00', 'HMP00', 'HTX37'],
    ]);
    const senate = [
      { name: 'Example', office_code: 'STX01' },
      'SCA03',
      { office_code: null },
      { name: 'x' },
    ];
    expect(officesListed(JSON.stringify(senate), 'senate')).toEqual(['SCA03', 'STX01']);
  });

  test.each(['', '[]', '{}', 'null', '[null,1,{}]', '<p>Busy</p>', '["SCA03"]', '{"a":["HTX37"]}'])(
    'is an error when it names no office: %s',
    (text) => {
      expect(officesListed(text, 'house')).toBeUndefined();
    },
  );
});
