import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';

export type ReportFile = { name: string; read: () => Promise<Buffer> };

/** Where a Maildir keeps what has arrived; `tmp` holds what is still being written. */
const MAILDIR = ['new', 'cur'];

/**
 * The mails at a place: one file, every file of a folder, both parts of a Maildir, or `-` for
 * standard input.
 * @returns undefined when there is nothing at that place.
 */
export async function reportFiles(where: string): Promise<ReportFile[] | undefined> {
  if (where === '-') return [{ name: '-', read: () => buffer(process.stdin) }];
  const found = await stat(where).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isDirectory()) return [fileAt(where)];
  const parts = await Promise.all(MAILDIR.map((part) => filesIn(path.join(where, part))));
  const mails = parts.flatMap((part) => part ?? []);
  return parts.some(Boolean) ? mails : filesIn(where);
}

const fileAt = (file: string): ReportFile => ({ name: file, read: () => readFile(file) });

async function filesIn(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  return entries
    ?.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => path.join(folder, name))
    .sort()
    .map(fileAt);
}
