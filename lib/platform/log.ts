import { stripVTControlCharacters } from 'node:util';
import { env } from './env';

/**
 * Fields that a log line may have. Any other key cannot be logged at all: no address, name, email
 * address, or message text reaches a log by accident.
 */
type LogFields = Partial<{
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
  /** First words of the framework's output. */
  words: string;
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

/** Short, safe name of a thrown value: its code or class, never its text. */
export function errorName(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'unknown';
  const { code } = thrown as { code?: unknown };
  return typeof code === 'string' ? code : thrown.name;
}

/**
 * Converts the framework's output to lines of our log, one escaped line each, without texts that
 * may contain a visitor's input. Of an error, the name, digest, and position remain; of a text, the
 * words before its first quotation mark, number, or address.
 */
export function logFrameworkOutput(to: Pick<Console, 'error' | 'warn' | 'log' | 'info'> = console) {
  const print =
    (level: 'info' | 'error') =>
    (...parts: unknown[]) => {
      const thrown = parts.find((part) => part instanceof Error);
      const [words] = parts.filter((part) => typeof part === 'string').map(plainWords);
      const { digest } = (thrown ?? {}) as { digest?: unknown };
      log[level]('framework_output', {
        ...(words && { words }),
        ...(thrown && { error: errorName(thrown), route: placeOf(thrown) }),
        ...(typeof digest === 'string' && { code: digest.slice(0, 40) }),
      });
    };
  Object.assign(to, { error: print('error'), warn: print('error') });
  Object.assign(to, { log: print('info'), info: print('info') });
}

const plainWords = (text: string) =>
  (/^[\p{L}\s]*/u.exec(stripVTControlCharacters(text).replace(/^\W+/, ''))?.[0] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80);

/** File and position from the first line of a stack that names a file, without the message. */
const placeOf = ({ stack = '' }: Error) => /^\s+at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(stack)?.[1];
