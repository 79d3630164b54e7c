import { describe, expect, test } from 'vitest';
import { retryAfterMs } from '@/lib/delivery/cwc/gateway-client';
import { isDownTime, usualDownTimes } from '@/lib/delivery/cwc/pace';

describe('usual down times follow the clocks of Washington', () => {
  test.each([
    // Winter, UTC−5.
    ['2026-11-24T04:59:00Z', 'house', false],
    ['2026-11-24T05:00:00Z', 'house', true],
    ['2026-11-24T10:59:59Z', 'house', true],
    ['2026-11-24T11:00:00Z', 'house', false],
    // Summer, UTC−4.
    ['2026-07-01T03:59:00Z', 'house', false],
    ['2026-07-01T04:00:00Z', 'house', true],
    ['2026-07-01T10:00:00Z', 'house', false],
    // The night in which clocks skip from 2 to 3 a.m.
    ['2026-03-08T05:00:00Z', 'house', true],
    ['2026-03-08T09:59:00Z', 'house', true],
    ['2026-03-08T10:00:00Z', 'house', false],
    // The night in which 1 a.m. comes twice.
    ['2026-11-01T04:00:00Z', 'house', true],
    ['2026-11-01T06:30:00Z', 'house', true],
    ['2026-11-01T10:59:00Z', 'house', true],
    ['2026-11-01T11:00:00Z', 'house', false],
    // Sundays and Wednesdays of the Senate; 2026-11-25 is a Wednesday, 2026-11-29 a Sunday.
    ['2026-11-24T06:00:00Z', 'senate', false],
    ['2026-11-25T09:59:00Z', 'senate', false],
    ['2026-11-25T10:00:00Z', 'senate', true],
    ['2026-11-25T12:00:00Z', 'senate', false],
    ['2026-11-29T04:59:00Z', 'senate', false],
    ['2026-11-29T05:00:00Z', 'senate', true],
    ['2026-11-29T11:00:00Z', 'senate', false],
    ['2026-03-08T10:00:00Z', 'senate', false],
  ] as const)('at %s for the %s: %s', (at, chamber, down) => {
    expect(isDownTime(usualDownTimes[chamber], new Date(at))).toBe(down);
  });
});

describe('Retry-After', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  test.each([
    ['0', 0],
    ['120', 120_000],
    [' 7 ', 7_000],
    ['99999999', 3_600_000],
    ['Tue, 24 Nov 2026 12:01:00 GMT', 60_000],
    ['Tue, 24 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %s is read as %s milliseconds', (header, ms) => {
    expect(retryAfterMs(header, now)).toBe(ms);
  });
});
