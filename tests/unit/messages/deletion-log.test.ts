import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readDeletions } from '@/lib/messages/deletion-log';
import { CannotStart } from '@/lib/platform/startup-error';

const folder = mkdtempSync(path.join(tmpdir(), 'campaign-deletions-'));
const file = path.join(folder, 'deletions.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

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
