import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from '@/lib/lookup/data-folder';
import {
  readOtherZips,
  readPrefixes,
  readZipDistricts,
  statesOfPrefix,
} from '@/lib/lookup/zips/zip-districts';
import { findSeat, isVacant, listSeats, rosterDate } from '@/lib/offices/roster';

test('the roster has all 541 seats, two of them vacant, and its corrections', () => {
  const seats = listSeats();
  expect(seats).toHaveLength(541);
  expect(seats.filter(isVacant).map(({ seat }) => seat)).toEqual(['FL-20', 'TX-23']);
  const holders = ['SC-S2', 'GA-13', 'CA-14', 'CA-01'].map(findSeat);
  expect(holders).toMatchObject([
    { bioguide: 'G000608', phone: '202-224-5972', localPhones: [] },
    { bioguide: 'B001328', phone: '202-225-2939' },
    { bioguide: 'W000832', phone: '202-225-5065' },
    { bioguide: 'G000607', phone: '202-225-3076' },
  ]);
  const unconfirmed = seats.filter((seat) => 'notConfirmedSince' in seat);
  expect(unconfirmed.map(({ seat }) => seat)).toEqual(['FL-S3', 'OH-S3']);
});

test('sources.json states the origin and size of the tables', () => {
  const notes = JSON.parse(readFileSync(path.join(dataFolder(), 'sources.json'), 'utf8'));
  expect(notes.rosterDate).toBe(rosterDate());
  expect(notes.counts.seats).toEqual({ house: 441, senate: 100, vacant: 2 });
  expect(notes.counts.zipCodes).toEqual({
    withDistricts: readZipDistricts().size,
    split: [...readZipDistricts().values()].filter((ids) => ids.includes(' ')).length,
    other: readOtherZips().size,
  });
  expect(JSON.stringify(notes.sources)).toContain('CC BY 4.0');
});

test('the first three digits of a ZIP code give its state', () => {
  expect(statesOfPrefix('78799')).toEqual(['TX']);
  expect(statesOfPrefix('09899')).toEqual(['MIL']);
  expect(statesOfPrefix('000')).toEqual([]);
  expect(readPrefixes().size).toBeGreaterThan(900);
});
