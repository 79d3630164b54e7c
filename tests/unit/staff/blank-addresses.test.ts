import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { readAddressTable } from '@/lib/staff/offices/address-file';
import { reportOn } from '@/lib/staff/offices/address-report';

const members = Array.from({ length: 60 }, (_, at) => ({
  seat: `TX-${String(at + 1).padStart(2, '0')}`,
  name: `Member Example${at}`,
  bioguide: `E${100_000 + at}`,
  email: null,
}));
const seats = members.map(({ seat }) => seat);

async function reportOf(bytes: Uint8Array | string) {
  const table = await readAddressTable(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
  );
  if (typeof table === 'string') return table;
  const { changes, faults, withoutAddress, lines } = reportOn(table.lines, members);
  const wrong = lines.flatMap(({ line, fault }) => (fault ? `${line} ${fault}` : []));
  return { set: changes.map(({ seat }) => seat), faults, withoutAddress, wrong };
}

const one = { set: ['TX-37'], faults: 0, withoutAddress: 1, wrong: [] };

describe('a table with blank addresses is imported', () => {
  test.each([
    ['at the end', 'office,email\nTX-37,a@x.org\nTX-36,'],
    ['with spaces', 'office,email\nTX-37,a@x.org\nTX-36,  '],
    ['without the cell', 'office,email\nTX-37,a@x.org\nTX-36'],
    ['in quotation marks', 'office,email\n"TX-37","a@x.org"\n"TX-36",""'],
    ['as lines in quotation marks', '"office,email"\n"TX-37,a@x.org"\n"TX-36,"'],
    ['before the office', 'email;office;phone\na@x.org;TX-37;1\n;TX-36;2'],
    ['with tabs', 'office\temail\nTX-37\ta@x.org\nTX-36\t'],
    ['without a header', 'TX-36,\nTX-37,a@x.org'],
    ['of no known office', 'office,email,phone\nTX-37,a@x.org,\nFront desk,,555-0100'],
    ['beside the address in another row', 'office,email\nTX-37,\nTX-37,a@x.org'],
  ])('%s', async (_where, text) => {
    expect(await reportOf(text)).toEqual(one);
  });

  test.each(['office,email', 'Seat,Contact', 'Member,Phone,E-mail address'])(
    'as a template of every seat with a few filled in: %s',
    async (header) => {
      const fill = header.split(',').length - 2;
      const rows = seats.map((seat) => [
        seat,
        ...Array.from({ length: fill }, () => ''),
        ['TX-37', 'TX-52'].includes(seat) ? 'a@x.org' : '',
      ]);
      const found = { set: ['TX-37', 'TX-52'], faults: 0, withoutAddress: 58, wrong: [] };
      expect(await reportOf([header, ...rows.map(String)].join('\n'))).toEqual(found);
      const sheet = { name: 'Seats', rows: [header.split(','), ...rows] };
      expect(await reportOf(await writeXlsx({ sheets: [sheet] }))).toEqual(found);
    },
  );
});

test('an address without an office is a problem of its line', async () => {
  const text = 'office,email\nTX-37,a@x.org\nTX-36,\n,b@x.org\nTX-99,c@x.org';
  expect(await reportOf(text)).toEqual({
    set: [],
    faults: 2,
    withoutAddress: 1,
    wrong: ['4 office_missing', '5 no_office'],
  });
});
