import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { uncounted, withPatience } from '@/lib/platform/patience';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const forMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The outcome after so many milliseconds. */
async function after(ms: number, work: Promise<unknown>) {
  const outcome = work.then(String, ({ name }) => name);
  await vi.advanceTimersByTimeAsync(ms);
  return Promise.race([outcome, Promise.resolve('waiting').then(() => 'waiting')]);
}

test('work that takes too long is rejected with TimedOut', async () => {
  expect(
    await after(
      99,
      withPatience(100, () => forMs(1_000)),
    ),
  ).toBe('waiting');
  expect(
    await after(
      100,
      withPatience(100, () => forMs(1_000)),
    ),
  ).toBe('TimedOut');
});

test('the time of other services does not count, even of several at once', async () => {
  const work = async () => {
    await forMs(60);
    await Promise.all([uncounted(() => forMs(500)), uncounted(() => forMs(700))]);
    await forMs(30);
    return 'done';
  };
  expect(await after(790, withPatience(100, work))).toBe('done');
  expect(await after(790, withPatience(80, work))).toBe('TimedOut');
});

test('the time before and after other services adds up, and their failures pass through', async () => {
  const failing = () => uncounted(() => Promise.reject(new TypeError('other')));
  expect(await after(0, withPatience(100, failing))).toBe('TypeError');
  const work = async () => {
    await forMs(60);
    await uncounted(() => forMs(500)).catch(() => {});
    await forMs(1_000);
  };
  expect(await after(600, withPatience(100, work))).toBe('TimedOut');
});

test('time in which the process itself stands still hardly counts', async () => {
  vi.useRealTimers();
  const work = async () => {
    await wait(10);
    const began = performance.now();
    while (performance.now() - began < 900);
    await wait(300);
    return 'done';
  };
  expect(await withPatience(1_000, work)).toBe('done');
});

test('uncounted work runs normally outside withPatience', async () => {
  vi.useRealTimers();
  expect(await uncounted(() => wait(1, 'done'))).toBe('done');
});
