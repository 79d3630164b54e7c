import { expect, test } from 'vitest';
import {
  formatOpening,
  isOpenAt,
  localTime,
  momentAt,
  opensLaterAt,
  timeZones,
  WASHINGTON,
} from '@/lib/campaign/opening-hours';

test.each([
  ['2027-01-15T09:00', WASHINGTON, '2027-01-15T14:00:00.000Z'],
  ['2027-07-15T09:00', WASHINGTON, '2027-07-15T13:00:00.000Z'],
  ['2027-07-15T09:00', 'America/Phoenix', '2027-07-15T16:00:00.000Z'],
  ['2027-01-01T00:00', 'Pacific/Guam', '2026-12-31T14:00:00.000Z'],
  // Skipped in spring: 3:30. Twice in autumn: the second.
  ['2027-03-14T02:30', WASHINGTON, '2027-03-14T07:30:00.000Z'],
  ['2027-03-14T02:30', 'America/Anchorage', '2027-03-14T11:30:00.000Z'],
  ['2027-11-07T01:30', WASHINGTON, '2027-11-07T06:30:00.000Z'],
  ['2027-11-07T00:30', WASHINGTON, '2027-11-07T04:30:00.000Z'],
])('%s in %s is %s', (local, zone, moment) => {
  expect(momentAt(local, zone)?.toISOString()).toBe(moment);
});

test('a local time converted to a moment and back is unchanged in every zone', () => {
  for (const zone of Object.keys(timeZones)) {
    for (let hour = 0; hour < 24 * 365; hour += 37) {
      const local = localTime(new Date(Date.UTC(2027, 0, 1, hour, 30)), zone);
      expect(localTime(momentAt(local, zone) ?? new Date(0), zone), zone).toBe(local);
    }
  }
});

test.each(['', '2027-02-30T09:00', '2027-01-15', '2027-01-15T25:00', 'soon'])(
  '%j is not a valid local time',
  (text) => {
    expect(momentAt(text, WASHINGTON)).toBeUndefined();
  },
);

test('isOpenAt is true from opensAt until closesAt, unless switched off', () => {
  const [opensAt, closesAt] = [new Date(1_000), new Date(2_000)];
  const at = (time: number, of = {}) =>
    isOpenAt({ open: true, opensAt, closesAt, ...of }, new Date(time));
  expect([999, 1_000, 1_999, 2_000].map((time) => at(time))).toEqual([false, true, true, false]);
  expect(at(1_500, { open: false })).toBe(false);
  expect(isOpenAt({}, new Date())).toBe(true);
});

test('opensLaterAt is the moment only while a campaign that is switched on has not opened', () => {
  const opensAt = new Date(1_000);
  expect(opensLaterAt({ open: true, opensAt }, new Date(999))).toBe(opensAt);
  expect(opensLaterAt({ open: true, opensAt }, new Date(1_000))).toBeUndefined();
  expect(opensLaterAt({ open: false, opensAt }, new Date(999))).toBeUndefined();
  expect(opensLaterAt({ open: true }, new Date())).toBeUndefined();
});

test('visitors read the opening in their language, with its time zone', () => {
  const moment = new Date('2027-01-15T14:00:00Z');
  expect(formatOpening(moment, 'en', WASHINGTON)).toBe('January 15, 2027 at 9:00 AM EST');
  expect(formatOpening(moment, 'es', 'America/Phoenix').replace(/\s/g, ' ')).toBe(
    '15 de enero de 2027 a las 7:00 a.m. MST',
  );
});
