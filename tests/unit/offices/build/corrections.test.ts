import { expect, test } from 'vitest';
import { updateTables } from '@/lib/offices/build/update-tables';
import { isVacant, readRoster } from '@/lib/offices/roster';
import {
  fewZips,
  sampleLegislators,
  sampleSources,
  tablesFolder,
} from '@/tests/support/congress-sources';

type Change = { seat: string; in: Record<string, string> };

function seatWith(seat: string, corrections: object, legislators = sampleLegislators()) {
  const folder = tablesFolder();
  updateTables(sampleSources({ corrections, legislators }), folder, fewZips);
  return readRoster(folder).seats.find((row) => row.seat === seat);
}

const newcomer = {
  bioguide: 'Z900000',
  name: 'Sample Newcomer',
  party: 'Independent',
  start: '2026-07-14',
  phone: '202-555-0142',
  url: 'https://newcomer.example.org',
  office: '1 Sample Senate Office Building (moved in September)',
};

test('a correction puts a new member in the seat without the predecessor’s local phones', () => {
  const changes: Change[] = [{ seat: 'SC Senate class 2', in: newcomer }];
  expect(seatWith('SC-S2', { changes })).toMatchObject({
    name: 'Sample Newcomer',
    bioguide: 'Z900000',
    phone: '202-555-0142',
    website: 'https://newcomer.example.org',
    postalAddress: '1 Sample Senate Office Building Washington DC 20510',
    localPhones: [],
  });
});

test('a source that is newer than the correction wins', () => {
  const legislators = sampleLegislators();
  const holder = legislators.find(
    ({ terms }) => terms[0]?.state === 'GA' && terms[0].district === 13,
  );
  Object.assign(holder?.terms[0] ?? {}, { start: '2026-09-01' });
  const changes: Change[] = [{ seat: 'GA-13', in: newcomer }];
  const vacant = [{ seat: 'GA-13', since: '2026-08-01 or before' }];
  expect(seatWith('GA-13', { changes, vacant }, legislators)).toMatchObject({
    bioguide: holder?.id.bioguide,
  });
});

test('a correction for the same member only fills in missing fields', () => {
  const legislators = sampleLegislators();
  const holder = legislators.find(
    ({ terms }) => terms[0]?.state === 'CA' && terms[0].district === 1,
  );
  const bioguide = holder?.id.bioguide ?? '';
  Object.assign(holder?.terms[0] ?? {}, { phone: undefined, url: 'https://kept.example.org' });
  const fill = {
    bioguide,
    name: 'Other Name',
    phone: '202-555-0177',
    url: 'https://x.example.org',
  };
  expect(seatWith('CA-01', { changes: [{ seat: 'CA-1', in: fill }] }, legislators)).toMatchObject({
    name: expect.stringMatching(/^Sample Member/),
    phone: '202-555-0177',
    website: 'https://kept.example.org',
  });
});

test('a vacant seat is a row with the day of the vacancy', () => {
  const vacant = [{ seat: 'TX-23', since: '2026-04-15 or just before (day of the letter)' }];
  const legislators = sampleLegislators().filter(
    ({ terms }) => !(terms[0]?.state === 'TX' && terms[0].district === 23),
  );
  const seat = seatWith('TX-23', { vacant }, legislators);
  expect(seat && isVacant(seat) && seat.since).toBe('2026-04-15');
});

test('a member is unconfirmed only while the source has the term that ended', () => {
  const end = '2026-11-03';
  const legislators = sampleLegislators();
  const holder = legislators.find(
    ({ terms }) => terms[0]?.type === 'sen' && terms[0].state === 'FL',
  );
  const unknown = [{ member_in_file: `${holder?.id.bioguide} A Name`, term_end_in_file: end }];
  expect(seatWith('FL-S1', { unknown }, legislators)).not.toHaveProperty('notConfirmedSince');
  Object.assign(holder?.terms[0] ?? {}, { end });
  expect(seatWith('FL-S1', { unknown }, legislators)).toMatchObject({ notConfirmedSince: end });
});
