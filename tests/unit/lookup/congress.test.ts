import { describe, expect, test } from 'vitest';
import {
  beginsCongress,
  congresses,
  congressOn,
  hasConfirmedNewMap,
  mapInForce,
  newMapsOf,
} from '@/lib/lookup/congress';
import { resolveAddress } from '@/lib/lookup/resolve/resolve-address';
import { findZipPlace } from '@/lib/lookup/zips/zip-districts';
import { isFilledBy, unknownSince } from '@/lib/offices/seats';
import { washingtonDay } from '@/lib/platform/time';

const [the119th, the120th] = congresses as [(typeof congresses)[0], (typeof congresses)[0]];
/** The last second of one day and the first of the next in Washington, UTC−5 in January. */
const before = new Date('2027-01-03T04:59:59Z');
const after = new Date('2027-01-03T05:00:00Z');

describe('at midnight on January 3, 2027 in Washington', () => {
  test('the 119th Congress ends and the 120th begins', () => {
    expect([before, after].map(washingtonDay)).toEqual(['2027-01-02', '2027-01-03']);
    expect([before, after].map(congressOn)).toEqual([the119th, the120th]);
    expect(congressOn(new Date('2026-11-23T12:00:00Z'))).toBe(the119th);
  });

  test('the holders of all House seats and of one Senate class become unknown', () => {
    const known = (seat: 'TX-37' | 'TX-S1' | 'TX-S2', now: Date) =>
      unknownSince(seat, '2026-10-03', now);
    expect(known('TX-37', before)).toBeUndefined();
    expect(known('TX-37', after)).toBe('2027-01-03');
    expect(known('TX-S2', after)).toBe('2027-01-03');
    expect(known('TX-S1', after)).toBeUndefined();
    expect(unknownSince('TX-37', '2027-01-03', after)).toBeUndefined();
  });
});

test('each Congress begins when the previous one ends, with the next Senate class', () => {
  for (const [at, congress] of congresses.entries()) {
    const next = congresses[at + 1];
    if (!next) continue;
    expect(next.number).toBe(congress.number + 1);
    expect(next.firstDay).toBe(congress.endDay);
    expect(next.newSenateClass).toBe((congress.newSenateClass % 3) + 1);
  }
  expect(beginsCongress('2027-01-03')).toBe(true);
  expect(beginsCongress('2026-11-03')).toBe(false);
  expect(isFilledBy('NY-S3', the120th)).toBe(false);
});

describe('a Congress that is not listed', () => {
  const lastDay = new Date('2029-01-03T04:59:59Z');
  const firstDay = new Date('2029-01-03T05:00:00Z');

  test('begins on January 3 of the odd year, with its own Senate class', () => {
    expect([lastDay, firstDay].map(washingtonDay)).toEqual(['2029-01-02', '2029-01-03']);
    expect(congressOn(lastDay)).toBe(the120th);
    expect(congressOn(firstDay)).toEqual({
      number: 121,
      firstDay: '2029-01-03',
      endDay: '2031-01-03',
      newSenateClass: 3,
      census: the120th.census,
    });
    const in2031 = congressOn(new Date('2031-06-01T12:00:00Z'));
    expect(in2031).toMatchObject({ number: 122, firstDay: '2031-01-03', newSenateClass: 1 });
    expect(['2029-01-03', '2031-01-03'].map(beginsCongress)).toEqual([true, true]);
    const others = ['2029-01-02', '2030-01-03', '2028-11-03', ''];
    expect(others.map(beginsCongress)).toEqual([false, false, false, false]);
  });

  test('makes the members of an older roster unknown', () => {
    const known = (seat: 'TX-37' | 'NY-S3' | 'TX-S2', now: Date) =>
      unknownSince(seat, '2028-12-15', now);
    expect(known('TX-37', lastDay)).toBeUndefined();
    expect(known('TX-37', firstDay)).toBe('2029-01-03');
    expect(known('NY-S3', firstDay)).toBe('2029-01-03');
    expect(known('TX-S2', firstDay)).toBeUndefined();
  });

  test('keeps the states that were redrawn since the last built map', () => {
    const built = ({ number }: { number: number }) => number === 119;
    const { base, redrawn } = mapInForce(congressOn(firstDay), built);
    expect(base).toBe(the119th);
    expect([...redrawn].sort()).toEqual([...newMapsOf(the120th)].sort());
    expect(mapInForce(congressOn(firstDay), () => true).base).toBe(the120th);
  });
});

describe('a Congress whose tables are not built yet', () => {
  const built = ({ number }: { number: number }) => number === 119;

  test('has new districts for certain only in some states', () => {
    expect(hasConfirmedNewMap('TX', the120th)).toBe(true);
    expect(hasConfirmedNewMap('MO', the120th)).toBe(false);
    expect(hasConfirmedNewMap('TX', the119th)).toBe(false);
  });

  test('uses the previous map except in redrawn states', () => {
    const { base, redrawn } = mapInForce(the120th, built);
    expect(base).toBe(the119th);
    expect([...redrawn].sort()).toEqual([...newMapsOf(the120th)].sort());
    for (const state of ['AL', 'CA', 'FL', 'LA', 'MO', 'NC', 'OH', 'TN', 'TX', 'UT'] as const) {
      expect(redrawn.has(state)).toBe(true);
    }
    expect(mapInForce(the119th, built).redrawn.size).toBe(0);
    expect(mapInForce(the120th, () => true)).toEqual({ base: the120th, redrawn: new Set() });
  });

  test.each([
    ['one district of a redrawn state', '77005', { kind: 'state', state: 'TX', newMap: true }],
    ['several districts of a redrawn state', '78704', { kind: 'state', state: 'TX', newMap: true }],
    ['another state', '10001', { kind: 'districts', districts: ['NY-12'] }],
    ['a PO box in a redrawn state', '73301', { kind: 'state', state: 'TX' }],
    ['a territory', '00601', { kind: 'districts', districts: ['PR-AL'] }],
  ])('finds the place of a ZIP code for %s', (_, zip, place) => {
    expect(findZipPlace(zip, the120th)).toEqual(place);
  });

  test('keeps the district of a ZIP code across a state line on the side that was not redrawn', () => {
    const mixed = findZipPlace('38852', the119th);
    expect(mixed).toEqual({ kind: 'districts', districts: ['MS-01', 'AL-04'] });
    const open = findZipPlace('38852', the120th);
    expect(open).toEqual({
      kind: 'districts',
      districts: ['MS-01', 'AL-01', 'AL-02', 'AL-03', 'AL-04', 'AL-05', 'AL-06', 'AL-07'],
    });
  });

  test('resolves an address in a redrawn state only to the state until the visitor chooses', async () => {
    const zip = '78704';
    expect(await resolveAddress({ zip }, { now: before })).toMatchObject({ outcome: 'choose' });
    expect(await resolveAddress({ zip }, { now: after })).toEqual({
      outcome: 'state_only',
      state: 'TX',
      newMap: true,
    });
    const chosen = await resolveAddress({ zip }, { now: after, choice: 'TX-10' });
    expect(chosen).toEqual({ outcome: 'found', district: 'TX-10', certainty: 'chosen' });
  });
});
