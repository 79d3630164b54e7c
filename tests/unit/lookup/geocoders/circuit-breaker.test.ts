import { beforeEach, expect, test } from 'vitest';
import type { GeocoderAnswer } from '@/lib/lookup/geocoder';
import { circuitBreaker } from '@/lib/lookup/geocoders/geocoder-chain';
import { collectOutput } from '../../../support/collect-output';

const down: GeocoderAnswer = { status: 'unavailable', failure: 'down' };
const matched: GeocoderAnswer = { status: 'matched', matches: [] };

let output: () => string;
beforeEach(() => {
  output = collectOutput();
});

/** A breaker whose probes run only when the test starts them. */
function breakerWith(probes: boolean[]) {
  const pauses: { task: () => Promise<void>; seconds: number }[] = [];
  const breaker = circuitBreaker(
    'census',
    async () => probes.shift() ?? false,
    (task, delayMs) => pauses.push({ task, seconds: delayMs / 1000 }),
  );
  const probe = () => pauses.at(-1)?.task();
  return { breaker, probe, seconds: () => pauses.map((pause) => pause.seconds) };
}

test('opens at once after a timeout or when the service bars us', () => {
  for (const failure of ['slow', 'barred'] as const) {
    const { breaker } = breakerWith([]);
    breaker.record({ status: 'unavailable', failure });
    expect(breaker.isOpen()).toBe(true);
  }
  expect(output()).toContain('geocoder_paused');
});

test('opens after three failed lookups in a row', () => {
  const { breaker } = breakerWith([]);
  for (const answer of [down, down, matched, down, down] as const) breaker.record(answer);
  expect(breaker.isOpen()).toBe(false);
  breaker.record({ status: 'unavailable', failure: 'odd' });
  expect(breaker.isOpen()).toBe(true);
});

test('does not open for rejected or rate-limited questions', () => {
  const { breaker } = breakerWith([]);
  for (const failure of ['question', 'limited', 'question', 'question'] as const) {
    breaker.record({ status: 'unavailable', failure });
  }
  expect(breaker.isOpen()).toBe(false);
});

test('closes only after a successful probe; the pauses double up to ten minutes', async () => {
  const { breaker, probe, seconds } = breakerWith([false, false, false, false, false, false, true]);
  breaker.record({ status: 'unavailable', failure: 'slow' });
  breaker.record(matched);
  expect(breaker.isOpen()).toBe(true);
  for (let tries = 0; tries < 6; tries += 1) await probe();
  expect(seconds()).toEqual([30, 60, 120, 240, 480, 600, 600]);
  expect(breaker.isOpen()).toBe(true);
  await probe();
  expect(breaker.isOpen()).toBe(false);
  breaker.record(down);
  expect(breaker.isOpen()).toBe(false);
});
