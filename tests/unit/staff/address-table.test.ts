import { describe, expect, test } from 'vitest';
import { readAddressFile } from '@/lib/staff/offices/address-file';
import { reportOn } from '@/lib/staff/offices/address-report';

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
  const rowsOf = (text: string) => {
    const lines = readAddressFile(new TextEncoder().encode(text));
    if (typeof lines === 'string') return lines;
    return reportOn(lines, members).lines.map(({ seat, fault }) => fault ?? seat);
  };

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
    ['Member,State,District', 'Sen. Ted Sample,TX,2', 'TX-S1'],
    ['State,Chamber,District,Member', 'TX,Senate,2,Jon Example', 'TX-S2'],
    ['State,Chamber,District,Member', 'TX,House,2,Dan Crane', 'TX-02'],
    ['State,Chamber,District,Member', 'AK,U.S. Senate,At large,Dan Sull', 'AK-S2'],
    ['State,Chamber,District,Member', 'AK,Senate,0,Lisa Murk', 'AK-S3'],
    ['State,Chamber,District', 'TX,U.S. Senate,1', 'senator'],
    ['State,Chamber,District', 'TX,Senate,', 'senator'],
    ['State,Chamber,District', 'TX,Senate,S1', 'TX-S1'],
    ['State,Chamber,Seat', 'TX,Senate,TX-01', 'senator'],
    ['Chamber,Seat', 'Senate,TX-01', 'senator'],
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
