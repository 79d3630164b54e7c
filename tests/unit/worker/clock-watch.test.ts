import { expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '@/lib/platform/time';
import { createClockWatch } from '@/lib/worker/clock-watch';

/** A machine whose clock is set by the test, and the time since its start, which is not. */
function machine() {
  let sinceStart = 1_000;
  let offset = Date.parse('2026-11-29T12:00:00Z');
  const readings = { now: () => offset + sinceStart, monotonic: () => sinceStart };
  return {
    watch: createClockWatch(readings),
    pass: (ms: number) => {
      sinceStart += ms;
    },
    set: (ms: number) => {
      offset += ms;
    },
  };
}

test('passing time and small corrections by a time server are trusted', () => {
  const { watch, pass, set } = machine();
  for (let day = 0; day < 100; day++) {
    pass(24 * HOUR_MS);
    set(-MINUTE_MS / 4);
    expect(watch.isTrusted()).toBe(true);
  }
});

test.each([40 * 24 * HOUR_MS, -2 * 24 * HOUR_MS])(
  'a clock that is set by %i ms is not trusted until it is set back',
  (step) => {
    const { watch, pass, set } = machine();
    set(step);
    expect(watch.isTrusted()).toBe(false);
    pass(30 * MINUTE_MS);
    expect(watch.isTrusted()).toBe(false);
    set(-step);
    expect(watch.isTrusted()).toBe(true);
  },
);

test('a new time that stays for an hour is trusted', () => {
  const { watch, pass, set } = machine();
  set(40 * 24 * HOUR_MS);
  expect(watch.isTrusted()).toBe(false);
  pass(HOUR_MS + MINUTE_MS);
  expect(watch.isTrusted()).toBe(true);
  pass(MINUTE_MS);
  expect(watch.isTrusted()).toBe(true);
});

test.each([
  [MINUTE_MS / 2, true, true],
  [-6 * MINUTE_MS, false, true],
  [6 * MINUTE_MS, false, true],
  [20 * 24 * HOUR_MS, false, false],
])(
  'a clock %i ms away from the database’s: frees leases %s, ends and deletes %s',
  (apart, freesLeases, endsAndDeletes) => {
    const { watch, set } = machine();
    const database = new Date(Date.parse('2026-11-29T12:00:01Z'));
    set(apart);
    expect(watch.compare(database)).toEqual({ freesLeases, endsAndDeletes });
  },
);
