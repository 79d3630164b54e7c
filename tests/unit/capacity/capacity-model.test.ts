import { expect, test } from 'vitest';
import { timeLimitMs } from '@/lib/delivery/status';
import { readEnv } from '@/lib/platform/env';
import { DAY_MS } from '@/lib/platform/time';
import { broadcast, measuredRates, modelCapacity } from '@/tests/capacity/capacity-model';

test('at ten million messages, the limits of Congress are reached long before those of our machines', () => {
  const { parts, houseDays, senateDays, sites } = modelCapacity(broadcast, measuredRates);
  expect(parts[0]?.name).toBe('Senate online system');
  expect(houseDays).toBeCloseTo(23.1, 1);
  expect(senateDays).toBeCloseTo(46.3, 1);
  // 10,000,000 × 25 % in 3,600 seconds, at 298 a second on machines that are busy for 70 %.
  expect(sites).toBe(4);
});

test('at the default rate the House queue meets its time limit; the Senate queue needs a higher rate', () => {
  expect(measuredRates.gatewayPerSecond).toBe(readEnv({}).CWC_PER_SECOND);
  const { houseDays, senateDays } = modelCapacity(broadcast, measuredRates);
  expect(houseDays).toBeLessThan(timeLimitMs.in_line / DAY_MS);
  const faster = modelCapacity(broadcast, { ...measuredRates, gatewayPerSecond: 10 });
  expect(senateDays).toBeGreaterThan(timeLimitMs.in_line / DAY_MS);
  expect(faster.senateDays).toBeLessThan(timeLimitMs.in_line / DAY_MS);
});

test('20,000 messages a day overload no part of the system', () => {
  const { parts } = modelCapacity({ ...broadcast, messages: 20_000 }, measuredRates);
  for (const { load, name } of parts) expect(load, name).toBeLessThan(1);
});
