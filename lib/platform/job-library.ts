import { Logger, runMigrations } from 'graphile-worker';
import { errorName, log } from './log';

/** Logs error names only: the library's own messages may quote a payload or a server. */
export const jobLogger = new Logger(() => (level, _message, meta) => {
  if (level === 'error') log.error('job_library_failed', { error: errorName(meta?.error) });
});

/** Creates or updates the library's own schema; it ships with the library and needs no network. */
export function migrateJobs(url: string): Promise<void> {
  return runMigrations({ connectionString: url, logger: jobLogger });
}
