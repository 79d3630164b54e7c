import { expect, test } from 'vitest';
import {
  keepMissingStates,
  orderZips,
  readZipRows,
  withoutListed,
} from '@/lib/offices/build/zip-tables';

const relationship = `\uFEFFOID_CD119_20|GEOID_CD119_20|NAMELSAD_CD119_20|GEOID_ZCTA5_20|AREALAND_PART|AREAWATER_PART
1|4835|Congressional District 35|78704|100|0
2|4837|Congressional District 37|78704|200|5
3|4810|Congressional District 10|78704|0|7
4|4837|Congressional District 37||300|0
5|26ZZ|Congressional Districts not defined|48000|0|90
6|1198|Delegate District (at Large)|20001|10|0
7|5600|Congressional District (at Large)|82001|10|0
8|5402|Congressional District 2|20135|10|0
9|5110|Congressional District 10|20135|10|0
10|0101|Congressional District 1|35004|0|4
`;

test('the relationship file is read by its header, without parts that are only water', () => {
  expect(Object.fromEntries(readZipRows({ text: relationship }))).toEqual({
    '78704': ['TX-35', 'TX-37'],
    '20001': ['DC-AL'],
    '82001': ['WY-AL'],
    '20135': ['WV-02', 'VA-10'],
    '35004': ['AL-01'],
  });
});

test('a district that does not exist is refused', () => {
  const text = relationship.replace('|4835|', '|4899|');
  expect(() => readZipRows({ text })).toThrow(/78704 names 4899/);
});

test('districts of the postal state come first, then the others, each by number', () => {
  const rows = new Map([['20135', ['WV-02', 'VA-10', 'VA-06']]]) as ReturnType<typeof readZipRows>;
  const prefixes = new Map([['201', ['VA', 'WV']]]);
  expect(orderZips(rows, prefixes).get('20135')).toEqual(['VA-06', 'VA-10', 'WV-02']);
});

test('territories that a new file lacks keep their ZIP codes; states do not', () => {
  const rows = readZipRows({ text: 'zcta,state,district\n82001,WY,0\n' });
  const shipped = readZipRows({ text: 'zcta,state,district\n82002,WY,0\n96910,GU,0\n' });
  expect([...keepMissingStates(rows, shipped).keys()]).toEqual(['82001', '96910']);
});

test('a ZIP code with districts is removed from the list of other ZIP codes', () => {
  const rows = readZipRows({ text: 'zcta,state,district\n82001,WY,0\n' });
  const other = new Map([
    ['82003', 'WY'],
    ['82001', 'WY'],
  ]);
  expect([...withoutListed(other, rows).keys()]).toEqual(['82003']);
});
