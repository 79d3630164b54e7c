import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { ErasedBy } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';

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
  await mkdir(DATA_DIR, { recursive: true });
  const file = await open(path.join(DATA_DIR, DELETION_LOG), 'a', 0o600);
  try {
    await file.write(`${JSON.stringify({ at: now.toISOString(), by, ids } satisfies Deletion)}\n`);
    await file.datasync();
  } finally {
    await file.close();
  }
}

/** Deletions from the logs of all servers; a truncated line is skipped. */
export function readDeletions(files: string[]): Deletion[] {
  const lines = files.flatMap((file) =>
    existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [],
  );
  return lines.flatMap((line) => {
    try {
      return [deletion.parse(JSON.parse(line))];
    } catch {
      return [];
    }
  });
}
