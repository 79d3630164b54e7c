import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readOtherZips, readPrefixes, readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { BadData } from '@/lib/offices/build/sources';
import { updateTables } from '@/lib/offices/build/update-tables';
import { readRoster } from '@/lib/offices/roster';
import {
  fewZips,
  type LegislatorRecord,
  sampleLegislators,
  sampleSources,
  sampleZipRows,
  type Term,
  tablesFolder,
} from '@/tests/support/congress-sources';

function bytesOf(folder: string) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = files.flatMap((file) =>
    file.isFile() ? [path.relative(folder, path.join(file.parentPath, file.name))] : [],
  );
  return names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]);
}

function termOf(list: LegislatorRecord[], wanted: Term) {
  const found = list.find(({ terms }) =>
    Object.entries(wanted).every(([key, value]) => terms.at(-1)?.[key] === value),
  );
  if (!found) throw new Error('no such member in the sample');
  return found.terms.at(-1) as Term;
}

describe('tables from valid sources', () => {
  test('have every seat and ZIP code and are identical after a second update', () => {
    const folder = tablesFolder();
    expect(updateTables(sampleSources(), folder, fewZips)).toEqual([
      'First tables of this folder.',
    ]);
    const first = bytesOf(folder);
    const { date, seats } = readRoster(folder);
    expect(date).toBe('2026-10-03');
    expect(seats.filter(({ chamber }) => chamber === 'house')).toHaveLength(441);
    expect(seats.filter(({ chamber }) => chamber === 'senate')).toHaveLength(100);
    expect(readZipDistricts(folder).get('10000')).toBe('AL-01');
    expect([...readOtherZips(folder)]).toEqual([
      ['09001', 'AE'],
      ['00501', 'NY'],
    ]);
    expect(readPrefixes(folder).get('100')).toEqual(['AL', 'TX']);
    expect(updateTables(sampleSources(), folder, fewZips)).toEqual([]);
    expect(bytesOf(folder)).toEqual(first);
  });

  test('keep the parts that have no source this time', () => {
    const folder = tablesFolder();
    updateTables(sampleSources(), folder, fewZips);
    const first = bytesOf(folder);
    const { corrections: _c, otherZips: _o, prefixes: _p, ...fromWeb } = sampleSources();
    expect(updateTables(fromWeb, folder, fewZips)).toEqual([]);
    expect(bytesOf(folder)).toEqual(first);
  });

  test('come with a list of changes', () => {
    const folder = tablesFolder();
    updateTables(sampleSources(), folder, fewZips);
    const legislators = sampleLegislators();
    const [first, second] = legislators;
    if (first) first.name.last = 'Newcomer';
    if (first) first.id.bioguide = 'Z900000';
    if (second) termOf([second], {}).phone = '202-555-0199';
    const zipRows = [...sampleZipRows(), '10000,AL,2'];
    expect(updateTables(sampleSources({ legislators, zipRows }), folder, fewZips)).toEqual([
      'AL-01: Sample Member 0 (Z000000) → Sample Newcomer (Z900000)',
      'AL-02 Sample Member 1: phone 202-555-1001 → 202-555-0199',
      'ZIP code 10000: AL-01 → AL-01 AL-02',
    ]);
  });

  test('use the last term as the current one, whenever it ends', () => {
    const folder = tablesFolder();
    const legislators = sampleLegislators();
    const appointed = termOf(legislators, { type: 'sen', state: 'OH', class: 1 });
    appointed.end = '2026-11-03';
    updateTables(sampleSources({ legislators }), folder, fewZips);
    const seat = readRoster(folder).seats.find(({ seat }) => seat === 'OH-S1');
    expect(seat).toMatchObject({ name: expect.any(String), chamber: 'senate' });
  });

  test('leave out impossible coordinates of an office, also in a second update', () => {
    const folder = tablesFolder();
    const room = { city: 'Sampletown', phone: '212-555-0100', latitude: 441.5, longitude: -90.5 };
    const sources = sampleSources({ offices: [{ id: { bioguide: 'Z000000' }, offices: [room] }] });
    updateTables(sources, folder, fewZips);
    const seat = readRoster(folder).seats.find(({ seat }) => seat === 'AL-01');
    expect(seat).toMatchObject({ localPhones: [{ town: 'Sampletown', phone: '212-555-0100' }] });
    expect(JSON.stringify(seat)).not.toContain('-90.5');
    expect(updateTables(sources, folder, fewZips)).toEqual([]);
  });

  test('list each phone once, formatted, with its town', () => {
    const folder = tablesFolder();
    const room = { city: 'Sampletown', phone: '(212) 555-0100' };
    const offices = [{ id: { bioguide: 'Z000000' }, offices: [room, room, { city: 'Noline' }] }];
    updateTables(sampleSources({ offices }), folder, fewZips);
    const seat = readRoster(folder).seats.find(({ seat }) => seat === 'AL-01');
    expect(seat).toMatchObject({ localPhones: [{ town: 'Sampletown', phone: '212-555-0100' }] });
  });
});

test('a new member without a phone is listed', () => {
  const folder = tablesFolder();
  const legislators = sampleLegislators();
  termOf(legislators, { state: 'AL', district: 1 }).phone = undefined;
  updateTables(sampleSources({ legislators }), folder, fewZips);
  const seat = readRoster(folder).seats.find(({ seat }) => seat === 'AL-01');
  expect(seat).toMatchObject({ phone: null });
});

describe('an update refuses, with the reason and before anything is written,', () => {
  const members = (change: (list: LegislatorRecord[]) => LegislatorRecord[] | undefined) => {
    const list = sampleLegislators();
    return { legislators: change(list) ?? list };
  };
  const term = (wanted: Term, change: Term) =>
    members((list) => {
      Object.assign(termOf(list, wanted), change);
      return undefined;
    });
  const zip = (row: string) => ({ zipRows: [...sampleZipRows(), row] });

  test.each([
    ['a missing representative', members((list) => list.slice(1)), /AL-01 has no member/],
    ['a missing senator', members((list) => list.slice(0, -1)), /WY has 1 seats in the Senate/],
    [
      'two senators of one class',
      term({ type: 'sen', state: 'WY', class: 2 }, { class: 1 }),
      /WY-S1 is held by .* and /,
    ],
    ['a seat held twice', term({ state: 'AL', district: 2 }, { district: 1 }), /AL-01 is held by/],
    ['a seat that does not exist', term({ state: 'TX', district: 38 }, { district: 39 }), /TX-39/],
    [
      'one member in two seats',
      members((l) => l.map((m) => ({ ...m, id: { bioguide: 'Z000000' } }))),
      /holds both/,
    ],
    [
      'a phone of another format',
      term({ state: 'AL', district: 1 }, { phone: '555-0100' }),
      /phone/,
    ],
    [
      'a phone outside Washington',
      term({ state: 'AL', district: 1 }, { phone: '212-555-0100' }),
      /no phone in W/,
    ],
    [
      'members without any phones',
      members((list) => {
        for (const { terms } of list) for (const one of terms) one.phone = undefined;
        return list;
      }),
      /541 members have no phone/,
    ],
    ['a ZIP code in an unknown district', zip('20000,AL,99'), /20000 names AL-99/],
    ['an invalid ZIP code', zip('2000,AL,1'), /2000 names/],
    ['a seat without a ZIP code', { zipRows: sampleZipRows().slice(1) }, /AL-01 has no ZIP code/],
    [
      'a correction of an unknown seat',
      { corrections: { vacant: [{ seat: 'AL-99', since: '2026-01-01' }] } },
      /AL-99/,
    ],
    ['members that are not a list', { legislators: {} as LegislatorRecord[] }, /Members list/],
  ])('%s', (_, pieces, reason) => {
    const folder = tablesFolder();
    updateTables(sampleSources(), folder, fewZips);
    const before = bytesOf(folder);
    const update = () => updateTables(sampleSources(pieces), folder, fewZips);
    expect(update).toThrow(BadData);
    expect(update).toThrow(reason);
    expect(bytesOf(folder)).toEqual(before);
  });

  test('far too few ZIP codes', () => {
    const folder = tablesFolder();
    expect(() => updateTables(sampleSources(), folder)).toThrow(/441 ZIP codes with districts/);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['legislators', 'not json', /Members list is not JSON/],
    ['zipDistricts', 'zip,place\n10000,AL\n', /no column zcta, state, district/],
    ['otherZips', 'zip,state\n00501,QQ\n', /00501 QQ/],
  ] as const)('%s that cannot be read', (piece, text, reason) => {
    const sources = { ...sampleSources(), [piece]: { text } };
    expect(() => updateTables(sources, tablesFolder(), fewZips)).toThrow(reason);
  });
});
