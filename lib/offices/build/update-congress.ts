import path from 'node:path';
import { folderToUpdate } from '@/lib/lookup/data-folder';
import { loadOffices } from '@/lib/offices/load-offices';
import { recordRefusal } from '@/lib/offices/roster-updates';
import { db } from '@/lib/platform/db';
import { lockFolder } from '@/lib/platform/embedded-postgres/folder-lock';
import { env } from '@/lib/platform/env';
import { notOurFolder } from '@/lib/platform/startup-error';
import { hasDatabase, withDatabase } from '@/lib/platform/with-database';
import { BadData } from './sources';

/**
 * Runs an update of the tables, one at a time, and stores the new roster in the database, where
 * every running site sees it at once.
 * @param build writes the tables into a folder, or throws BadData before it writes anything
 * @param say called with each line of the result, in plain language
 * @returns whether all of it succeeded. A refusal or a failed load is reported; staff see a refusal
 * in the database.
 */
export async function updateCongress(
  build: (folder: string) => Promise<void>,
  say: { done: (line: string) => void; wrong: (line: string) => void },
): Promise<boolean> {
  const unlock = await lockTables();
  if (!unlock) {
    say.wrong('Nothing was done: another update is running.');
    return false;
  }
  try {
    await build(folderToUpdate());
    return await load(say);
  } catch (problem) {
    if (!(problem instanceof BadData)) throw problem;
    say.wrong(`Nothing was written:\n${problem.message}`);
    await notifyStaff(problem.reasons, say.wrong);
    return false;
  } finally {
    unlock();
  }
}

/** The lock is not next to the shipped tables, because the site is built from that folder. */
async function lockTables() {
  const { CONGRESS_DIR, DATA_DIR } = env();
  const folder = CONGRESS_DIR ?? path.join(DATA_DIR, 'congress-update');
  try {
    return await lockFolder(folder);
  } catch (problem) {
    throw notOurFolder(folder, problem);
  }
}

async function load(say: Parameters<typeof updateCongress>[1]) {
  if (!hasDatabase()) {
    say.done('There is no database yet: the site loads the roster when it starts.');
    return true;
  }
  try {
    const { changed, offices } = await withDatabase(() => loadOffices(db(), { force: true }));
    say.done(
      changed
        ? `Loaded the members of Congress (${offices} seats) into the database.`
        : 'The database has this roster already.',
    );
    return true;
  } catch (problem) {
    say.wrong(
      `The tables were written, but the database could not take the roster: ${(problem as Error).message}\nThe next update loads it, or the site within a minute after the database is back.`,
    );
    return false;
  }
}

async function notifyStaff(reasons: string[], wrong: (line: string) => void) {
  if (!hasDatabase()) return;
  try {
    await withDatabase(() => recordRefusal(db(), reasons));
  } catch (problem) {
    wrong(`Staff could not be notified: ${(problem as Error).message}`);
  }
}
