import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBackup } from '@/lib/platform/backup/write-backup';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'unfinished-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const head = '{"format":1,"at":"2026-12-01T00:00:00.000Z","migrations":[]}\n';
const rows = randomBytes(50_000).toString('base64');
/** What a killed backup leaves. */
const cutOff = gzipSync(`${head}${rows}`).subarray(0, 20_000);
/** What another program may leave. */
const other = gzipSync(rows).subarray(0, 20_000);

const gone = 2 ** 30;
const HOUR_MS = 3_600_000;

const ours = hostname();

test.each([
  ['of this file, whose process ended', `site.backup.${gone}@${ours}.partial`, false, 0.2],
  ['of this file, by another container', `site.backup.${gone}@${ours}.partial`, true, 0.1],
  ['of this file, by one with our id', `site.backup.${process.pid}@${ours}.partial`, true, 0.1],
  [
    'of this file, by a process with our id',
    `site.backup.${process.pid}@${ours}.partial`,
    false,
    1,
  ],
  ['of this file, whose process runs', `site.backup.${process.ppid}@${ours}.partial`, true, 25],
  ['of this file, by an older version', `site.backup.${gone}.partial`, true, 1],
  ['of this file, by an older version, a day old', `site.backup.${gone}.partial`, false, 25],
  ['of another file in the folder', `monday.gz.${gone}@${ours}.partial`, false, 1],
  ['of another host', `site.backup.${gone}@elsewhere.example.partial`, true, 1],
  ['of another host, a day old', `site.backup.${gone}@elsewhere.partial`, false, 25],
  ['of another program', `video.${gone}.partial`, true, 25, other],
  ['without a process', 'site.backup.partial', true, 25],
])('an unfinished file %s', async (_, name, remains, hours, bytes = cutOff) => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  const at = new Date(Date.now() - hours * HOUR_MS);
  utimesSync(file, at, at);
  const backup = writeBackup('postgresql://nobody@127.0.0.1:1/none', {
    file: path.join(folder, 'site.backup'),
  });
  await expect(backup).rejects.toThrow('ECONNREFUSED');
  expect(readdirSync(folder)).toEqual(remains ? [name] : []);
});
