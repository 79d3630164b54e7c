import { setTimeout as wait } from 'node:timers/promises';
import { errorName, log } from '../log';
import type { Home } from './home';
import { type DatabaseProcess, endChild, launch } from './launch';

const REST_MS = 1_000;

/**
 * Restarts the database on its port if it ends while the site is running, for example when the
 * system runs out of memory. Deliveries and pages wait for it as for any database that is down.
 * @returns the function that stops it permanently
 */
export function keepRunning(home: Home, { child, port }: DatabaseProcess): () => Promise<void> {
  let living = child;
  let ending = false;
  let mending = Promise.resolve();

  function watch() {
    living.once('exit', () => {
      if (!ending) mending = startAgain();
    });
  }

  async function startAgain() {
    log.error('database_restarted');
    while (!ending) {
      try {
        const again = await launch(home, port);
        living = again.child;
        return watch();
      } catch (problem) {
        log.error('database_not_started', { error: errorName(problem) });
        await wait(REST_MS);
      }
    }
  }

  watch();
  return async () => {
    ending = true;
    await mending;
    await endChild(living);
  };
}
