import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { parserTargets } from '../../fuzz/parsers';
import { schemaTargets } from '../../fuzz/schemas';
import { type FuzzTarget, fuzz, target } from '../../fuzz/target';
import { anyLine } from '../../support/anything';

beforeAll(() => {
  vi.stubEnv('SECRET_KEY', 'a secret key for made-up input alone');
  rereadEnv();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

const TOTAL_MS = 3_000;

/** A failure names its seed: npm run fuzz -- --seed … */
async function fuzzAll(targets: FuzzTarget[]) {
  const seed = randomInt(2 ** 31 - 1);
  let sent = 0;
  for (const each of targets) {
    sent += await fuzz(each, { milliseconds: TOTAL_MS / targets.length, seed });
  }
  expect(sent).toBeGreaterThan(targets.length);
}

test('every schema handles any input', async () => {
  const targets = await schemaTargets();
  expect(targets.length).toBeGreaterThan(40);
  await fuzzAll(targets);
});

test('every parser handles any input from visitors, servers, and files', () =>
  fuzzAll(parserTargets));

test('an error is reported with its seed', async () => {
  const breaks = target('breaks', anyLine, (text) => {
    if (text.length > 3) throw new Error('broken');
  });
  await expect(fuzz(breaks, { milliseconds: 1_000, seed: 7 })).rejects.toThrow('breaks, seed 7');
});
