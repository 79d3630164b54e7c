import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { rereadEnv } from '@/lib/platform/env';
import { loadSettings, makeDataFolder } from '@/lib/platform/load-settings';
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

const modeOf = (folder: string) => statSync(folder).mode & 0o7777;
/** As root, PostgreSQL's own user passes through the folder. */
const PRIVATE = process.getuid?.() === 0 ? 0o711 : 0o700;

test('a new data folder is for its user alone, with or without a key in it', () => {
  const fresh = path.join(dataDir, 'fresh');
  vi.stubEnv('DATA_DIR', fresh);
  loadSettings();
  expect(modeOf(fresh)).toBe(PRIVATE);
  rmSync(fresh, { recursive: true });
  loadSettings({ SECRET_KEY: 'a secret for tests only, long enough' });
  expect(existsSync(fresh)).toBe(false);
  makeDataFolder(fresh);
  expect(modeOf(fresh)).toBe(PRIVATE);
});

test.each([
  { before: 0o755, after: PRIVATE },
  { before: 0o777, after: PRIVATE },
  { before: 0o700, after: 0o700 },
  // Shared by all programs, like /tmp.
  { before: 0o1777, after: 0o1777 },
])('an existing data folder of mode %j is closed to others', (modes) => {
  for (const key of [undefined, 'a secret for tests only, long enough']) {
    vi.stubEnv('SECRET_KEY', key);
    chmodSync(dataDir, modes.before);
    loadSettings();
    expect(modeOf(dataDir)).toBe(modes.after);
  }
});

test.runIf(process.getuid?.() === 0)('a folder of another user keeps its mode', () => {
  chmodSync(dataDir, 0o755);
  chownSync(dataDir, 65_533, 65_533);
  loadSettings();
  expect(modeOf(dataDir)).toBe(0o755);
  chownSync(dataDir, 0, 0);
});
