import { env } from './env';

/**
 * Fields that a log line may have. Any other key cannot be logged at all: no address, name, email
 * address, or message text reaches a log by accident.
 */
export type LogFields = Partial<{
  status: number;
  method: string;
  route: string;
  milliseconds: number;
  count: number;
  channel: string;
  failure: string;
  deliveryId: string;
  attempt: number;
  reference: string;
  provider: string;
  code: string;
  error: string;
}>;

function write(level: 'info' | 'error', event: string, fields: LogFields) {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...fields });
  (level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
}

export const log = {
  info(event: string, fields: LogFields = {}) {
    if (env().LOG === 'info') write('info', event, fields);
  },
  error(event: string, fields: LogFields = {}) {
    if (env().LOG !== 'off') write('error', event, fields);
  },
};

/** A short, safe name for a thrown value: its code or class, never its text. */
export function errorName(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const { code } = thrown as { code?: unknown };
  return typeof code === 'string' ? code : thrown.name;
}
