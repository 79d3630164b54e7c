import { expect, test } from 'vitest';
import { callDelay, MAX_CALLS } from '@/lib/notify/webhooks/call-webhook';

test('there are 25 attempts, the last about three days after the first', () => {
  const inTheMiddle = () => 0.5;
  let ms = 0;
  for (let tries = 1; tries < MAX_CALLS; tries += 1) ms += callDelay(tries, inTheMiddle);
  expect(ms / 3_600_000).toBeCloseTo(72.5, 0);
  expect(callDelay(1, inTheMiddle)).toBe(60_000);
});
