import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { askDatabase, endDatabasePause } from '@/lib/platform/ask-database';
import { rereadEnv } from '@/lib/platform/env';

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none');
  vi.stubEnv('LOG', 'off');
  rereadEnv();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rereadEnv();
});

const never = () => new Promise<string>(() => {});
const answers = async () => 'an answer';

test('a database that hangs delays one visitor and then only one probe per pause', async () => {
  const first = askDatabase(never);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await first).toBeUndefined();
  expect(await askDatabase(answers)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(5_000);
  // One request probes the database; the others do not wait.
  const probe = askDatabase(never);
  expect(await askDatabase(answers)).toBeUndefined();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await probe).toBeUndefined();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await askDatabase(answers)).toBe('an answer');
  expect(await askDatabase(answers)).toBe('an answer');
});

test('a failure under a clock that is two days ahead pauses queries for no longer', async () => {
  const present = Date.now();
  vi.setSystemTime(present + 2 * 86_400_000);
  const failed = askDatabase(never);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await failed).toBeUndefined();
  vi.setSystemTime(present);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(await askDatabase(answers)).toBe('an answer');
});

test('a successful query elsewhere ends the pause', async () => {
  const failed = askDatabase(never);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await failed).toBeUndefined();
  expect(await askDatabase(answers)).toBeUndefined();
  endDatabasePause();
  expect(await askDatabase(answers)).toBe('an answer');
});

test('without a database no query runs', async () => {
  vi.stubEnv('DATABASE_URL', '');
  rereadEnv();
  let runs = 0;
  const ask = async () => {
    runs += 1;
  };
  expect(await askDatabase(ask)).toBeUndefined();
  expect(runs).toBe(0);
});
