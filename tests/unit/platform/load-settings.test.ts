import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { loadSettings } from '@/lib/platform/load-settings';
import { CannotStart } from '@/lib/platform/startup-error';

const dataDir = mkdtempSync(path.join(tmpdir(), 'campaign-settings-'));
const file = path.join(dataDir, 'secret-key');

beforeEach(() => {
  rmSync(file, { force: true });
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('SECRET_KEY', undefined);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
  rmSync(dataDir, { recursive: true });
});

test('a data folder gets its own key once, readable only by its owner', () => {
  const { SECRET_KEY } = loadSettings();
  expect(SECRET_KEY).toHaveLength(43);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  vi.stubEnv('SECRET_KEY', undefined);
  expect(loadSettings().SECRET_KEY).toBe(SECRET_KEY);
});

test.each(['', '\n', 'short'])(
  'a damaged key (%j) stops the start with the path of its file',
  (text) => {
    writeFileSync(file, text);
    expect(() => loadSettings()).toThrow(CannotStart);
    expect(() => loadSettings()).toThrow(file);
  },
);
