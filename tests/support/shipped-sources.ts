import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readOtherZips, readPrefixes, readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { isVacant, type Member, readRoster } from '@/lib/offices/roster';

/**
 * Folder of sources from which the command builds the shipped tables again, with the given changes:
 * enough ZIP codes to be plausible, and every seat.
 * @param date of the members' list
 */
export function shippedSources(date: string, change: (seat: Member) => Member | undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'sources-'));
  const { seats } = readRoster();
  const members = seats.flatMap((seat) => (isVacant(seat) ? [] : (change(seat) ?? [])));
  const vacant = seats.filter(isVacant).map(({ seat, since }) => ({ seat, since }));
  const nothing = { changes: [], unknown: [] };
  const files = {
    'legislators-current.json': JSON.stringify(members.map(legislatorOf)),
    'legislators-district-offices.json': '[]',
    'roster-changes-2026.json': JSON.stringify({ as_of: '2026-10-03', ...nothing, vacant }),
    'zcta-cd119.csv': lines('zcta,state,district', [...readZipDistricts()].flatMap(zipRows)),
    'zip-state-nonzcta.csv': lines('zip,state', [...readOtherZips()]),
    'zip3-state.csv': lines(
      'zip3,states',
      [...readPrefixes()].map(([zip, states]) => [zip, states.join('|')]),
    ),
    'SOURCES.md': `### legislators-current.json\nOf ${date}.\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

function legislatorOf({ bioguide, name, chamber, state, seat, ...member }: Member) {
  const number = seat.endsWith('-AL') ? 0 : Number(seat.slice(3));
  const place = chamber === 'house' ? { district: number } : { class: member.senateClass };
  const term = {
    type: chamber === 'house' ? 'rep' : 'sen',
    start: '2025-01-03',
    end: '2027-01-03',
    state,
    ...place,
    party: member.party,
    phone: member.phone ?? undefined,
    url: member.website ?? undefined,
    contact_form: member.contactForm ?? undefined,
  };
  const names = { first: 'Sample', last: 'Member', official_full: name };
  return { id: { bioguide }, name: names, terms: [term] };
}

function zipRows([zip, districts]: [string, string]) {
  return districts.split(' ').map((id) => {
    const [state = '', number = ''] = id.split('-');
    return [zip, state, number === 'AL' ? '0' : String(Number(number))];
  });
}

function lines(header: string, rows: string[][]) {
  return [header, ...rows.map((row) => row.join(','))].join('\n');
}

/** An empty folder for the tables of one test. */
export function congressDir() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'congress-')), 'tables');
  mkdirSync(folder);
  return folder;
}
