// Lock of the preparations in run.mjs: two commands must not install into the same folder at once.
// Plain JavaScript, because nothing is installed yet.
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Maximum age of the lock: no install takes longer, and its process id may have been reused by
 * then.
 */
const LOCK_MS = 15 * 60_000;
const POLL_MS = 200;

/**
 * Waits for the lock. It is a folder with one file, which has the holder's process id. The folder is
 * renamed into place, which the file system refuses unless nothing is there or an empty folder: of
 * several processes, one succeeds. No two files have the same name, so removing the one of a killed
 * process never removes another's.
 * @param {string} place
 * @param {() => void} sayWaiting called once, before it waits
 * @returns {Promise<() => void>} the function that releases the lock
 */
export async function lockPreparation(place, sayWaiting) {
  for (let waited = false; ; ) {
    const { unlock, now } = tryLock(place);
    if (unlock) return unlock;
    if (removeOver(place, now)) continue;
    if (!waited) sayWaiting();
    waited = true;
    await wait(POLL_MS);
  }
}

/** @returns the function that releases the lock, if it was free, and the time of the disk */
function tryLock(place) {
  const id = randomBytes(6).toString('hex');
  const prepared = `${place}-${id}`;
  mkdirSync(prepared);
  let now;
  try {
    const file = path.join(prepared, id);
    writeFileSync(file, `${process.pid}`);
    now = statSync(file).mtimeMs;
    renameSync(prepared, place);
  } catch (problem) {
    // Windows refuses with EPERM, also where the folder is empty.
    const taken = process.platform === 'win32' ? ['EPERM'] : ['ENOTEMPTY', 'EEXIST'];
    if (!taken.includes(problem.code)) throw problem;
    return { now };
  } finally {
    rmSync(prepared, { recursive: true, force: true });
  }
  const unlock = () => {
    rmSync(path.join(place, id), { force: true });
    removeEmpty(place);
  };
  return { unlock, now };
}

/** Removes the files of killed processes. @returns whether the place is free now */
function removeOver(place, now) {
  const files = namesIn(place).map((name) => path.join(place, name));
  for (const file of files) {
    if (!isOver(file, now)) return false;
    rmSync(file, { force: true });
  }
  removeEmpty(place);
  return true;
}

function namesIn(place) {
  try {
    return readdirSync(place);
  } catch (problem) {
    if (problem.code === 'ENOENT') return [];
    throw problem;
  }
}

function removeEmpty(place) {
  try {
    rmdirSync(place);
  } catch {
    // Another process has the lock already.
  }
}

function isOver(file, now) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Both are times of the disk, which may differ from ours. It may have been set back.
    const age = Math.abs(now - statSync(file).mtimeMs);
    // A process in a new container may have the id of the one that was killed.
    if (pid === process.pid || age > LOCK_MS) return true;
    process.kill(pid, 0);
    return false;
  } catch (problem) {
    return problem.code === 'ESRCH' || problem.code === 'ENOENT';
  }
}
