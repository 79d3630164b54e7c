import { writeXlsx } from 'hucre';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ImportReport, OtherNames } from '@/components/staff/offices/import-parts';
import { readAddressFile, readAddressTable } from '@/lib/staff/offices/address-file';
import { reportOn } from '@/lib/staff/offices/address-report';
import { MAX_LINES } from '@/lib/staff/offices/address-rows';
import { unreadSentence } from '@/lib/staff/offices/office-labels';

describe('in a table, an office', () => {
  const members = [
    ['TX-01', 'Nan Moran'],
    ['TX-02', 'Dan Crane'],
    ['TX-S1', 'Ted Sample'],
    ['TX-S2', 'Jon Example'],
    ['TX-36', 'Bri Bab'],
    ['FL-05', 'Jo Ruther'],
    ['DC-AL', 'Eve North'],
    ['IL-01', 'Ray Jackson'],
    ['MS-02', 'Ben Thom'],
    ['AK-AL', 'Nick Begic'],
    ['AK-S2', 'Dan Sull'],
    ['AK-S3', 'Lisa Murk'],
  ].map(([seat = '', name = ''], at) => ({
    seat,
    name,
    bioguide: `A${100_000 + at}`,
    email: null,
  }));
  const reportOf = (text: string) => {
    const lines = readAddressFile(new TextEncoder().encode(text));
    return typeof lines === 'string' ? [] : reportOn(lines, members).lines;
  };
  const rowsOf = (text: string) => reportOf(text).map(({ seat, fault }) => fault ?? seat);

  test.each([
    ['State,District,Email', ['Texas,36', 'Flordia,5', ',1'], ['TX-36', 'no_office', 'no_office']],
    ['State,District,Email', ['Texas,36', ',1', '-,2'], ['TX-36', 'TX-01', 'TX-02']],
    ['District,State director,Email', ['Texas', '1,Sam'], ['TX-01']],
  ])('%s %j: only a blank state is that of the row above', (header, rows, found) => {
    const table = rows.map((row) => (row.includes(',') ? `${row},${row.length}@example.org` : row));
    expect(rowsOf([header, ...table].join('\n'))).toEqual(found);
  });

  test.each([
    ['Senator,State,Seat', 'Jon Example,TX,2', 'TX-S2'],
    ['Title,Name,State,District', 'Sen.,Ted Sample,TX,2', 'TX-S1'],
    ['Title,Name,State,District', 'Rep.,Dan Crane,TX,2', 'TX-02'],
    ['Title,Name,State,District', 'Senior Senator,Ted Sample,TX,2', 'TX-S1'],
    ['Title,Name,State,District', 'Senior Advisor,Dan Crane,TX,2', 'TX-02'],
    ['Member,State,District', 'Sen. Ted Sample,TX,2', 'TX-S1'],
    ['State,Chamber,District,Member', 'TX,Senate,2,Jon Example', 'TX-S2'],
    ['State,Chamber,District,Member', 'TX,House,2,Dan Crane', 'TX-02'],
    ['State,Chamber,District,Member', 'AK,U.S. Senate,At large,Dan Sull', 'AK-S2'],
    ['State,Chamber,District,Member', 'AK,Senate,0,Lisa Murk', 'AK-S3'],
    ['State,Chamber,District', 'TX,U.S. Senate,1', 'senator'],
    ['State,Chamber,District', 'TX,Senate,', 'senator'],
    ['State,Chamber,District', 'TX,Senate,S1', 'TX-S1'],
    ['State,Chamber,Seat', 'TX,Senate,TX-01', 'contradiction'],
    ['Chamber,Seat', 'Senate,TX-01', 'contradiction'],
    ['Chamber,Seat', 'House,TX-S1', 'contradiction'],
    ['Chamber,Seat', 'House,TX-01', 'TX-01'],
    ['Seat,Senator', 'TX-01,Nan Moran', 'contradiction'],
    ['District,Member', 'TX-01,Sen. Ted Sample', 'contradiction'],
    ['Seat,Senator', 'TX-S1,Ted Sample', 'TX-S1'],
    ['Senator,State,District', 'Ted Sample,TX,DC', 'TX-S1'],
    ['State,District', 'TX,S1', 'TX-S1'],
    ['State,Seat', 'TX,Class 1', 'TX-S1'],
    ['State,Seat', 'TX,Senate Class 2', 'TX-S2'],
    ['State,Chamber,Class', 'TX,Senate,II', 'TX-S2'],
    ['State,Chamber,Class,Member', 'TX,House,1,Dan Crane', 'TX-02'],
  ])('%s: %s is %s, never a district for a senator', (header, row, found) => {
    expect(rowsOf(`${header},Email\n${row},a@example.org`)).toEqual([found]);
  });

  test.each([
    ['Member,Office', 'Nan Moran,DC', 'TX-01'],
    ['Member,Office,State', 'Nan Moran,DC,TX', 'TX-01'],
    ['Member,Office', 'Nan Moran,Guam', 'TX-01'],
    ['Member,Office', 'Nan Moran,Jackson', 'TX-01'],
    ['Member,Office,State', 'Ben Thom,Jackson,MS', 'MS-02'],
    ['Member,Office', 'Nobody Known,"Washington, DC"', 'no_office'],
    ['Member,District,City,State', 'Nan Moran,1,Washington,DC', 'contradiction'],
    ['Member,District', 'Eve North,DC', 'DC-AL'],
    ['Office', 'DC', 'DC-AL'],
    ['Office,Name', 'Rep. Nan Moran,Staff Person', 'TX-01'],
    ['District,Member', 'TX-01,Dan Crane', 'contradiction'],
    ['Member,State,District', 'Nan Moran,TX,2', 'contradiction'],
  ])('%s: %s is %s', (header, row, found) => {
    expect(rowsOf(`${header},Email\n${row},a@example.org`)).toEqual([found]);
  });

  test.each([
    ['Office,Contact', 'Office of Rep. Moran,Ted Sample', 'TX-01'],
    ['Office,Contact', 'Moran,Ted Sample', 'TX-01'],
    ['Contact,Office', 'Ted Sample,Rep. Nan Moran', 'TX-01'],
    ['Office,Name', 'Office of Rep. Moran,Ted Sample', 'TX-01'],
    ['Seat,Name,Title', 'TX-01,Ted Sample,Chief of Staff', 'TX-01'],
    ['Seat,Title,Full Name', 'TX-01,Senior Advisor,Ted Sample', 'TX-01'],
    ['Seat,Name,Job Title', 'TX-01,Ted Sample,Legislative Director', 'TX-01'],
    ['Seat,Name,Position', 'TX-01,Ted Sample,House Liaison', 'TX-01'],
    ['Seat,First Name,Last Name,Role', 'TX-01,Ted,Sample,Scheduler', 'TX-01'],
    ['Escaño,Nombre,Cargo', 'TX-01,Ted Sample,Jefa de despacho', 'TX-01'],
    ['Seat,Member,Name', 'TX-01,Nan Moran,Ted Sample', 'TX-01'],
    ['Seat,Staff First Name,Staff Last Name', 'TX-01,Ted,Sample', 'TX-01'],
    ['Seat,Legislative Assistant', 'TX-01,Ted Sample', 'TX-01'],
    ['Seat,Name,Title', 'TX-01,Dan Crane,Representative', 'contradiction'],
    ['Seat,Name,Title', 'TX-01,Dan Crane,U.S. Rep.', 'contradiction'],
    ['Seat,Name,Title', 'TX-01,Dan Crane,Majority Leader', 'contradiction'],
    ['Seat,Prefix,Name', 'TX-01,Mr.,Dan Crane', 'contradiction'],
    ['Seat,Name,Title', 'TX-01,Dan Crane,', 'contradiction'],
    ['Seat,Member,Title', 'TX-01,Dan Crane,Chief of Staff', 'contradiction'],
  ])('%s: %s is %s, whatever people of the staff are called', (header, row, found) => {
    expect(rowsOf(`${header},Email\n${row},a@example.org`)).toEqual([found]);
  });

  test('a House seat beside a senator is shown as typed, with what it may mean', () => {
    expect(reportOf('District,Senator,Email\nTX-02,Dan Crane,b@example.org')).toMatchObject([
      {
        office: 'TX-02',
        fault: 'contradiction',
        choices: 'TX-02 Dan Crane or TX-S1 Ted Sample or TX-S2 Jon Example',
      },
    ]);
  });

  const otherNameIn = (text: string) => reportOf(text).map(({ otherName }) => otherName);

  test.each([
    ['District,Name', 'TX-01,Pat Former', 'Pat Former'],
    ['District,Member', 'TX-01,"Former, Pat"', 'Former, Pat'],
    ['District,Representative', 'TX-01,Rep. Pat Former (D)', 'Rep. Pat Former (D)'],
    ['Seat,Senator', 'TX-S1,Pat Former', 'Pat Former'],
    ['Seat,First Name,Last Name', 'TX-01,Pat,Former', 'Pat Former'],
    ['Seat,Rep Last Name', 'TX-01,Former', 'Former'],
    ['Seat,Name,Title', 'TX-01,Pat Former,Representative', 'Pat Former'],
    ['District,Name', 'TX-01,Nancy Moran', undefined],
    ['District,Name', 'TX-01,"Moran, N."', undefined],
    ['District,Member', 'TX-01,Nan M?ran', undefined],
    ['District,Member', 'TX-01,Rep. Moran’s office', undefined],
    ['District,Member', 'TX-01,(vacant)', undefined],
    ['District,Member', 'TX-01,-', undefined],
    ['District,Member', 'TX-01,Texas', undefined],
    ['Seat,Name,Title', 'TX-01,Pat Former,Scheduler', undefined],
    ['Seat,Contact', 'TX-01,Pat Former', undefined],
    ['Seat,Member,Name', 'TX-01,Nan Moran,Pat Former', undefined],
    ['Office,Name', 'Rep. Nan Moran,Pat Former', undefined],
  ])('%s: %s has another name than the member: %s', (header, row, name) => {
    const report = reportOf(`${header},Email\n${row},a@example.org`);
    expect(report).toMatchObject([{ effect: 'sets' }]);
    expect(report[0]?.otherName).toBe(name);
  });

  test('a name without a title is not the member’s in a table of staff', () => {
    const staff = 'Seat,Name,Title,Email\nTX-02,Sam Staff,Scheduler,a@example.org\n';
    expect(otherNameIn(`${staff}TX-01,Pat Former,,b@example.org`)).toEqual([undefined, undefined]);
    expect(otherNameIn(`${staff}TX-01,Pat Former,Rep.,b@example.org`)).toEqual([
      undefined,
      'Pat Former',
    ]);
  });

  test('another name than the member’s is a warning above the lines and in its line', () => {
    const lines = reportOf('District,Name,Email\nTX-01,Pat Former,a@x.org\nTX-02,D. Crane,b@x.org');
    const warning = renderToStaticMarkup(createElement(OtherNames, { lines }));
    expect(warning).toContain('1 line has a name that is not the member’s.');
    expect(warning).toContain('line 2.');
    const table = renderToStaticMarkup(createElement(ImportReport, { lines }));
    expect(table.match(/The file says [^<]*/g)).toEqual([
      'The file says Pat Former, but the member is Nan Moran: check that the address is the member’s.',
    ]);
  });

  const workbook = async (...sheets: [name: string, rows: string[][]][]) => {
    const bytes = await writeXlsx({ sheets: sheets.map(([name, rows]) => ({ name, rows })) });
    const table = await readAddressTable(bytes);
    if (typeof table === 'string') return table;
    const { lines, faults, unreadSheets } = reportOn(table.lines, members);
    return { found: lines.map(({ seat, fault }) => fault ?? seat), faults, unreadSheets };
  };
  const house: [string, string[][]] = [
    'House',
    [
      ['Seat', 'Email'],
      ['TX-01', 'a@example.org'],
    ],
  ];
  const team: [string, string[][]] = [
    'Our team',
    [
      ['Name', 'Email'],
      ['Sam Organizer', 'sam@example.org'],
      ['Kim Organizer', 'kim@example.org'],
    ],
  ];

  test('a sheet in which no line names an office is not read', async () => {
    const found = { found: ['TX-01'], faults: 0, unreadSheets: ['Our team'] };
    expect(await workbook(team, house)).toEqual(found);
    expect(unreadSentence(['Our team'])).toMatch(/no line names an office: sheet “Our team”\.$/);
  });

  test.each([
    ['a seat that does not exist', ['TX-99', 'b@example.org'], 'no_office'],
    ['a senator without a name', ['Texas Senator', 'b@example.org'], 'senator'],
    ['an office without an address', ['TX-02', 'call them'], 'wrong_email'],
  ])('a sheet with %s is read', async (_what, row, fault) => {
    const other: [string, string[][]] = ['Other', [['Name', 'Email'], row]];
    const found = { found: ['TX-01', fault], faults: 1, unreadSheets: [] };
    expect(await workbook(house, other)).toEqual(found);
  });

  test('if no sheet names an office, every line has a problem', async () => {
    expect(await workbook(team, ['Board', team[1]])).toMatchObject({ faults: 4, unreadSheets: [] });
  });

  test('a sheet with too many rows is too many, whatever the other sheets are', async () => {
    const many = Array.from({ length: MAX_LINES + 1 }, () => ['TX-01', 'none']);
    const long: [string, string[][]] = ['Long', [['office', 'email'], ...many]];
    const empty: [string, string[][]] = ['Empty', [['office', 'email']]];
    const notes: [string, string[][]] = ['Notes', [['Read this']]];
    for (const sheets of [
      [empty, house, long],
      [notes, empty, long],
      [long, empty],
    ])
      expect(await workbook(...sheets)).toBe('too_many');
  });
});

test('a character of Windows that is a line end elsewhere stays in its cell', () => {
  const text = 'Seat,Notes,Email\nTX-37,call back\u0085 later,a@example.org\nO\u0092Hara,x,none';
  expect(readAddressFile(Buffer.from(text, 'latin1'))).toMatchObject([
    { line: 2, office: 'TX-37', email: 'a@example.org' },
    { line: 3, office: 'O’Hara' },
  ]);
});

test('a second column of addresses completes the first, and what is not used is named', () => {
  const text =
    'Member,Email 1,Email 2\nPat,a@x.org,b@x.org\nKim,,c@x.org\nSam,d@x.org,\nAda,e@x.org,E@x.org';
  const lines = readAddressFile(Buffer.from(text));
  expect(lines).toMatchObject([
    { email: 'a@x.org', unused: ['b@x.org'] },
    { email: 'c@x.org' },
    { email: 'd@x.org' },
    { email: 'e@x.org' },
  ]);
  expect(lines).toHaveLength(4);
  expect(JSON.stringify(lines).match(/unused/g)).toHaveLength(1);
});

test.each([
  ...['Nombre completo', 'Nombre de la oficina', 'Official Name', 'Elected Official', 'Incumbent'],
  ...['Display Name', 'Name of member', 'Politician', 'Funcionario', 'Full Name', 'Name (full)'],
])('%s is a column of the member', (header) => {
  const lines = readAddressFile(Buffer.from(`${header},Email\nNan Moran,a@example.org`));
  expect(lines).toMatchObject([{ office: 'Nan Moran', email: 'a@example.org' }]);
});
