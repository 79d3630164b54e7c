import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { zipCentre, zipsAround } from '@/lib/lookup/zips/zip-places';
import { rereadEnv } from '@/lib/platform/env';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'places-'));
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubEnv('CONGRESS_DIR', folder);
  rereadEnv();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rereadEnv();
});

/** Writes tables as an update does, with sources.json last. */
function write(places: string[], second: number) {
  writeFileSync(path.join(folder, 'zip-places.csv'), `${['zip,…', ...places].join('\n')}\n`);
  const mark = path.join(folder, 'sources.json');
  writeFileSync(mark, JSON.stringify({ rosterDate: '2999-01-01' }));
  utimesSync(mark, second, second);
}

const east = '10002,40.0,-70.0,Eastham';
const west = '10003,40.0,-80.0,Westham';
const townNear = (longitude: number) => zipsAround({ latitude: 40, longitude }, 1)[0]?.town;

test('the nearest ZIP codes match the table in memory, even right after an update', () => {
  write([east, west], 1);
  vi.setSystemTime(0);
  expect(zipCentre('10002')).toBeDefined();
  vi.setSystemTime(500);
  expect([townNear(-71), townNear(-79)]).toEqual(['Eastham', 'Westham']);
  write(['10001,20.0,-10.0,Southam', east, west], 2);
  vi.setSystemTime(1_100);
  expect([townNear(-71), townNear(-79)]).toEqual(['Eastham', 'Westham']);
});
