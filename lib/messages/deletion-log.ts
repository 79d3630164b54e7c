import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ErasedBy } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { makeDataFolder } from '@/lib/platform/load-settings';
import { errorName } from '@/lib/platform/log';
import { CannotStart } from '@/lib/platform/startup-error';

/**
 * File in the data folder that is read after a restore. It is backed up separately from the
 * database.
 */
export const DELETION_LOG = 'deletions.jsonl';

const deletion = z.object({
  at: z.iso.datetime(),
  by: z.enum(['supporter', 'staff', 'unconfirmed', 'timetable'] satisfies ErasedBy[]),
  ids: z.array(z.uuid()),
});

export type Deletion = z.infer<typeof deletion>;

/**
 * Records the IDs of messages whose data is about to be deleted, in a file outside the database: a
 * backup still contains the data, and after a restore it must be deleted again. The IDs are on disk
 * when the promise resolves.
 * @throws when the disk is full, also when part of the record was written
 */
export async function recordDeletion({
  by,
  ids,
  now,
}: {
  by: ErasedBy;
  ids: string[];
  now: Date;
}): Promise<void> {
  if (ids.length === 0) return;
  const { DATA_DIR } = env();
  makeDataFolder(DATA_DIR);
  const file = await open(path.join(DATA_DIR, DELETION_LOG), 'a', 0o600);
  try {
    const record = JSON.stringify({ at: now.toISOString(), by, ids } satisfies Deletion);
    // A record that was cut off has no line break, so each begins with one of its own. The rest of
    // a short write is not added: another process may have appended its record in the meantime.
    const line = Buffer.from(`\n${record}\n`);
    const { bytesWritten } = await file.write(line);
    if (bytesWritten < line.length) throw new Error('the deletion was recorded only in part');
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Beginning of every record. */
const BEGINNING = '{"at":"';

/**
 * Deletions from the logs of all servers; a line that a crash or a full disk truncated is skipped.
 * @throws CannotStart for a file that is missing or contains no deletions, because what it should
 * name would come back
 */
export function readDeletions(files: string[]): Deletion[] {
  return files.flatMap((file) => {
    const lines = readLines(file);
    const read = lines.flatMap((line) => readDeletion(line) ?? []);
    // On a full disk, every record so far may have been truncated.
    const isOurs = lines.every((line) => line.startsWith(BEGINNING) || BEGINNING.startsWith(line));
    if (read.length > 0 || isOurs) return read;
    throw new CannotStart(`The file ${file} is not a list of deletions.`);
  });
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch (problem) {
    throw new CannotStart(`The list of deletions ${file} cannot be read (${errorName(problem)}).`);
  }
}

function readDeletion(line: string): Deletion | undefined {
  try {
    return deletion.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
