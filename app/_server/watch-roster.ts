import { tablesVersion } from '@/lib/lookup/file-cache';
import { loadOffices } from '@/lib/offices/load-offices';
import { db } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { MINUTE_MS } from '@/lib/platform/time';

const LOOK_EVERY_MS = MINUTE_MS;

/**
 * Loads the roster into the database when its file has changed since the start: an update loads it
 * itself, but may have found the database down.
 * @returns how to stop it; it finishes a load that has begun
 */
export function watchRoster(lookEveryMs = LOOK_EVERY_MS): () => Promise<void> {
  let loaded = tablesVersion();
  let loading = Promise.resolve();
  const look = async () => {
    const version = tablesVersion();
    if (version === loaded) return;
    try {
      await loadOffices(db());
      loaded = version;
    } catch (problem) {
      log.error('roster_not_loaded', { error: errorName(problem) });
    }
  };
  const timer = setInterval(() => {
    loading = loading.then(look);
  }, lookEveryMs);
  return async () => {
    clearInterval(timer);
    await loading;
  };
}
