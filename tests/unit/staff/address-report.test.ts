import { describe, expect, test } from 'vitest';
import { reportOn } from '@/lib/staff/offices/address-report';
import { faultSentence } from '@/lib/staff/offices/office-labels';

const offices = [
  { seat: 'TX-37', bioguide: 'E000037', name: 'Pat Example', email: 'old@example.org' },
  { seat: 'AK-AL', bioguide: 'E000001', name: 'Kim Example', email: null },
  { seat: 'TX-S1', bioguide: 'E000002', name: 'Samuel M. Sample', email: null },
  { seat: 'TX-23', bioguide: null, name: null, email: null },
  { seat: 'NM-S2', bioguide: 'E000004', name: 'Ana Luz Peñáñez', email: null },
  { seat: 'NY-01', bioguide: 'E000005', name: 'Thomas "Tuck" Van Sample, Jr.', email: null },
  { seat: 'PR-AL', bioguide: 'E000006', name: 'Luis Muestra', email: null },
  { seat: 'OH-S1', bioguide: 'E000007', name: 'Kay Twin', email: null },
  { seat: 'IA-01', bioguide: 'E000008', name: 'Kay Twin', email: null },
];

const plainLine = { others: [], isTooWide: false };
const report = (...rows: [string, string][]) =>
  reportOn(
    rows.map(([office, email], at) => ({ line: at + 2, office, email, ...plainLine })),
    offices,
  );
const effectsOf = (...rows: [string, string][]) =>
  report(...rows).lines.map(({ effect, fault }) => effect ?? fault);

test('an office is found by its seat or bioguide ID in several spellings', () => {
  const rows = ['tx-37', 'e000037', ' TX37 ', 'TX-37'].map((name): [string, string] => [
    name,
    'new@example.org',
  ]);
  expect(effectsOf(...rows)).toEqual(['changes', 'repeats', 'repeats', 'repeats']);
  expect(effectsOf(['AK-00', 'a@example.org'], ['tx-s1', 'none'])).toEqual(['sets', 'same']);
});

test.each([
  ['TX 37', 'TX-37'],
  ['TX–37', 'TX-37'],
  ['Texas’s 37th', 'TX-37'],
  ['37th District of Texas', 'TX-37'],
  ['AK at large', 'AK-AL'],
  ['AK-1', 'AK-AL'],
  ['Alaska At-Large', 'AK-AL'],
  ['Sen. Sample (R-TX)', 'TX-S1'],
  ['Sample, Sam', 'TX-S1'],
  ['Senadora Sample', 'TX-S1'],
  ['Rep. Example [D-TX-37]', 'TX-37'],
  ['TX-37: Pat Example', 'TX-37'],
  ['Kim Example (AK at large)', 'AK-AL'],
  ['TX No. 37', 'TX-37'],
  ['TXCD37', 'TX-37'],
  ['HTX37', 'TX-37'],
  ['4837', 'TX-37'],
  ['37.º distrito de Texas', 'TX-37'],
  ['Texas Thirty-Seventh', 'TX-37'],
  ['U.S. House of Representatives, Texas District 37', 'TX-37'],
  ['TX-37 (vacant)', 'TX-37'],
  ['TX/37', 'TX-37'],
  ['Member for TX-37', 'TX-37'],
  ['TX Senate Class I', 'TX-S1'],
  ['TXS1', 'TX-S1'],
  ['STX01', 'TX-S1'],
  ["Alaska's at-large congressional district", 'AK-AL'],
  ['PR Resident Commissioner', 'PR-AL'],
  ['Commonwealth of Puerto Rico', 'PR-AL'],
  ['Bioguide e000037', 'TX-37'],
  ['https://example.org/bio/E000037', 'TX-37'],
  ['Speaker Pat Example', 'TX-37'],
  ['Minority Leader Pat Example', 'TX-37'],
  ['United States Senator Samuel Sample', 'TX-S1'],
  ['Office of Senator Sample', 'TX-S1'],
  ['Oficina del representante Luis Muestra', 'PR-AL'],
  ["Rep. Muestra's Office", 'PR-AL'],
  ['Muestra, L., D-P.R.', 'PR-AL'],
  ['Rep. Example of Texas', 'TX-37'],
  ['Pat Example / TX37', 'TX-37'],
  ['TX37 - Example', 'TX-37'],
  ['Texas 37: Pat Example', 'TX-37'],
  ['Pat Example, D-Tex.', 'TX-37'],
  ['Class 1 Senator, Texas', 'TX-S1'],
  ['State: TX, District: 37', 'TX-37'],
  ['TX-S1 Samuel Sample', 'TX-S1'],
  ['TX-S1: Samuel Sample', 'TX-S1'],
  ['Samuel Sample, TX-S1', 'TX-S1'],
  ['Samuel Sample - TX-S1', 'TX-S1'],
  ['Samuel Sample (TX-S1)', 'TX-S1'],
  ['Rep. Example (R-AK-AL)', 'AK-AL'],
  ['Example (R-AK-At Large)', 'AK-AL'],
  ['Rep. Muestra (D-PR-AL)', 'PR-AL'],
  ['Rep.Muestra', 'PR-AL'],
  ['Sen.Sam Sample', 'TX-S1'],
  ['Sen.S. Sample', 'TX-S1'],
  ['Texas Rep. Pat Example', 'TX-37'],
  ['Texas Rep. Example', 'TX-37'],
  ['Texas Sen. Sample', 'TX-S1'],
  ['Texas Congressman Pat Example', 'TX-37'],
  ['Representante por Texas 37', 'TX-37'],
  ['Senador Sample por Texas', 'TX-S1'],
  ['TX-37 (Example)', 'TX-37'],
  ['TX-37 (Sample)', undefined],
  ['AK House', 'AK-AL'],
  ['Sample Samuel M.', 'TX-S1'],
  ['Congressman-elect Pat Example', 'TX-37'],
  ['Rev. Dr. Pat Example', 'TX-37'],
  ['Rep. Samuel Sample', undefined],
  ['ocd-division/country:us/state:tx/cd:37', 'TX-37'],
  ['D-TX-37', 'TX-37'],
  ['Pat Example, MPA', 'TX-37'],
  ['Ana Penanez', 'NM-S2'],
  ['Ana PeÃ±Ã¡ñez', 'NM-S2'],
  ['Peñ?ñez, Ana Luz', 'NM-S2'],
  ['Ana Pe&ntilde;&aacute;&ntilde;ez', 'NM-S2'],
  ['Tom VanSample', 'NY-01'],
  ['Van Sample Jr., Thomas', 'NY-01'],
  ['Tuck Van Sample', 'NY-01'],
  ['Max Van Sample', undefined],
  ['Kay Twin', 'several'],
  ['Kay Twin (IA)', 'IA-01'],
  ['Sen. Kay Twin', 'OH-S1'],
  ['Sen. Van Sample', undefined],
  ['WI-S3', undefined],
  ['Alaska', undefined],
  ['TX-23: Pat Example', undefined],
  ['Rep. Sample', undefined],
  ['Max Sample', undefined],
  ['Sen. Sample (D-NY)', undefined],
  ['Example', 'several'],
])('the office “%s” is found as %s', (office, seat) => {
  const [line] = report([office, 'none']).lines;
  expect(line?.fault === 'several' ? 'several' : line?.seat).toBe(seat);
});

test.each([
  ['sets', 'AK-AL', 'a@example.org'],
  ['changes', 'TX-37', 'new@example.org'],
  ['clears', 'TX-37', 'None'],
  ['same', 'TX-37', 'old@example.org'],
  ['same', 'AK-AL', 'NONE'],
  ['clears', 'TX-37', 'n/a'],
  ['same', 'AK-AL', '—'],
  ['office_missing', '', 'a@example.org'],
  ['no_address', 'TX-37', ''],
  ['no_address', 'TX-99', ''],
  ['no_address', '', ''],
  ['no_office', 'TX-99', 'a@example.org'],
  ['no_office', 'toString', 'a@example.org'],
  ['vacant', 'TX-23', 'a@example.org'],
  ['clears', 'TX-37', 'none listed'],
  ['clears', 'TX-37', '(n.a.)'],
  ['same', 'AK-AL', 'Sin correo'],
  ['same', 'AK-AL', '--'],
  ['sets', 'AK-AL', 'r&d@example.org'],
  ['wrong_email', 'AK-AL', 'TBD'],
  ['wrong_email', 'TX-37', 'nobody'],
  ['wrong_email', 'TX-37', 'a@example.org, b@example.org'],
  ['wrong_email', 'TX-37', 'a@example.org\nBcc: b@example.org'],
  ['wrong_email', 'TX-37', `${'a'.repeat(250)}@example.org`],
  ['formula', 'TX-37', '=HYPERLINK("https://example.org")'],
  ['formula', '@SUM(1)', 'a@example.org'],
  ['formula', 'TX-37', '+a@example.org'],
])('the result is %s for the row %s, %s', (expected, office, email) => {
  expect(effectsOf([office, email])).toEqual([expected]);
});

test('the first column that names an office decides, and a name does not correct a wrong seat', () => {
  const lineOf = (office: string, other: string) =>
    reportOn([{ line: 2, office, others: [other], email: 'none', isTooWide: false }], offices);
  expect(lineOf('1 Sample Building', 'Pat Example').lines[0]?.seat).toBe('TX-37');
  expect(lineOf('AK-AL', 'Kim Example').lines[0]?.seat).toBe('AK-AL');
  expect(lineOf('TX-99', 'Pat Example').lines[0]?.fault).toBe('no_office');
});

describe('a line whose columns name different offices', () => {
  const lineOf = (office: string, ...others: string[]) =>
    reportOn([{ line: 2, office, others, email: 'a@example.org', isTooWide: false }], offices)
      .lines[0];

  test.each([
    ['AK-AL', 'Pat Example'],
    ['TX 37', 'Kim Example'],
    ['Pat Example', 'AK-AL'],
    ['Pat Example', 'Kim Example'],
    ['TX-37', 'E000001'],
  ])('is a fault: %s and %s', (one, other) => {
    const line = lineOf(one, other);
    expect(line).toMatchObject({ fault: 'contradiction' });
    const choices = line?.choices?.split(' or ').toSorted();
    expect(choices).toEqual(['AK-AL Kim Example', 'TX-37 Pat Example']);
  });

  test('is a fault if the bioguide is that of a former member', () => {
    expect(lineOf('TX-37', 'F000001')).toMatchObject({ fault: 'contradiction' });
    expect(lineOf('F000001', 'TX-37')).toMatchObject({ fault: 'contradiction' });
  });

  test('is none if a name is found only with its state, or belongs to nobody', () => {
    expect(lineOf('Kay Twin (OH)', 'Kay Twin')).toMatchObject({ seat: 'OH-S1', effect: 'sets' });
    expect(lineOf('TX-37', 'Old Member')).toMatchObject({ seat: 'TX-37', effect: 'changes' });
  });
});

test('two different addresses for one office are a fault on both lines', () => {
  const rows = effectsOf(
    ['TX-37', 'a@example.org'],
    ['AK-AL', 'none'],
    ['E000037', 'b@example.org'],
  );
  expect(rows).toEqual(['twice', 'same', 'twice']);
  expect(effectsOf(['AK-AL', 'a@example.org'], ['AK-AL', 'A@example.org'])).toEqual([
    'sets',
    'repeats',
  ]);
});

describe('the report', () => {
  test('has each change once, sorted by seat', () => {
    const { changes, faults } = report(
      ['TX-37', 'new@example.org'],
      ['AK-AL', 'a@example.org'],
      ['TX-37', 'new@example.org'],
      ['TX-S1', 'none'],
    );
    expect(faults).toBe(0);
    expect(changes).toEqual([
      { seat: 'AK-AL', bioguide: 'E000001', before: null, after: 'a@example.org' },
      { seat: 'TX-37', bioguide: 'E000037', before: 'old@example.org', after: 'new@example.org' },
    ]);
  });

  test('counts lines without an address, which change nothing and repeat nothing', () => {
    const { changes, faults, withoutAddress, lines } = report(
      ['TX-37', ''],
      ['TX-37', 'new@example.org'],
      ['TX-37', ''],
      ['AK-AL', ''],
    );
    expect({ faults, withoutAddress, changes }).toMatchObject({
      faults: 0,
      withoutAddress: 3,
      changes: [{ seat: 'TX-37', after: 'new@example.org' }],
    });
    expect(lines[0]).toMatchObject({ seat: 'TX-37', effect: 'no_address' });
    expect(lines.map(({ effect }) => effect)).not.toContain('repeats');
  });

  test('has no changes if any line has a fault', () => {
    expect(report(['TX-37', 'new@example.org'], ['TX-99', 'none'])).toMatchObject({
      faults: 1,
      changes: [],
    });
  });

  test('has another mark when its changes differ', () => {
    const one = report(['AK-AL', 'a@example.org']).mark;
    expect(report(['ak-al', 'a@example.org']).mark).toBe(one);
    expect(report(['AK-AL', 'b@example.org']).mark).not.toBe(one);
  });
});

test.each([
  'Senior Senator from Texas',
  'junior senator, TX',
  'Texas senior senator',
  'U.S. Senator (Sr.) – TX',
  'TX Senator',
  'Senado de Texas',
  'Senador por Texas',
  'Junior Senator (TX)',
])('the role %j means one of two senators, who are named', (typed) => {
  const both = [
    ...offices,
    { seat: 'TX-S2', bioguide: 'E000009', name: 'Lee Sample', email: null },
  ];
  const [line] = reportOn(
    [{ line: 2, office: typed, email: 'a@example.org', ...plainLine }],
    both,
  ).lines;
  expect(line).toMatchObject({ fault: 'senator' });
  expect(faultSentence('senator', line?.choices)).toMatch(
    /Write the name or the seat: TX-S1 Samuel M\. Sample or TX-S2 Lee Sample$/,
  );
});

test.each(['Senator from Mars', 'Senator from Guam', 'Texas', 'Senator'])(
  'the role %j names no office',
  (typed) => {
    expect(effectsOf([typed, 'a@example.org'])).toEqual(['no_office']);
  },
);
