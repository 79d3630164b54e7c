import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { readDeletions, recordDeletion } from '@/lib/messages/deletion-log';
import { rereadEnv } from '@/lib/platform/env';
import { CannotStart } from '@/lib/platform/startup-error';

const folder = mkdtempSync(path.join(tmpdir(), 'campaign-deletions-'));
const file = path.join(folder, 'deletions.jsonl');
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
  rmSync(folder, { recursive: true });
});

const record = {
  at: '2026-11-28T00:00:00.000Z',
  by: 'staff',
  ids: ['01930000-0000-7000-8000-000000000001'],
};
const line = JSON.stringify(record);

test.each([
  ['', []],
  [`${line}\n`, [record]],
  [line, [record]],
  [`${line}\n${line.slice(0, 30)}`, [record]],
  [`${line}\n${line.slice(0, 30)}\n${line}\n`, [record, record]],
  [line.slice(0, 30), []],
  [`\n${line}\n\n${line.slice(0, 30)}\n${line}\n`, [record, record]],
  [`\n${line.slice(0, 30)}\n{"a\n`, []],
])('the deletions of the log %j are read', (text, deletions) => {
  writeFileSync(file, text);
  expect(readDeletions([file])).toEqual(deletions);
});

test.each(['hello\n', 'hello', '{"some":"thing"}\n', `${line.slice(0, 30)}\nhello\n`])(
  '%j is refused as a file of another kind',
  (text) => {
    writeFileSync(file, text);
    expect(() => readDeletions([file])).toThrow(CannotStart);
  },
);

test('the error about a missing file has its path', () => {
  const missing = path.join(folder, 'missing');
  expect(() => readDeletions([missing])).toThrow(missing);
});

/** Records a deletion of message number `last`. */
function recordOne(last: number) {
  vi.stubEnv('DATA_DIR', folder);
  rereadEnv();
  return recordDeletion({ by: 'supporter', ids: [idOf(last)], now: new Date(record.at) });
}
const idOf = (last: number) => `01930000-0000-7000-8000-00000000000${last}`;
const recordedIds = () => readDeletions([file]).flatMap(({ ids }) => ids);

test('records after one that was cut off without a line break can be read', async () => {
  await recordOne(1);
  appendFileSync(file, line.slice(0, 40));
  await recordOne(2);
  await recordOne(3);
  expect(recordedIds()).toEqual([1, 2, 3].map(idOf));
});

test('a record of which the disk took only a part is an error, and the next one can be read', async () => {
  const handle = await open(folder, 'r');
  const prototype: FileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  const { write } = prototype;
  const short = vi.spyOn(prototype, 'write').mockImplementationOnce(function (
    this: FileHandle,
    data: unknown,
  ) {
    return write.call(this, String(data).slice(0, 40)) as never;
  });
  await expect(recordOne(1)).rejects.toThrow('in part');
  short.mockRestore();
  await recordOne(2);
  expect(recordedIds()).toEqual([idOf(2)]);
});
