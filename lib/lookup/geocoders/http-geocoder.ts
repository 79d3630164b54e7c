import { errorName, log } from '@/lib/platform/log';
import type { GeocoderAnswer, GeocoderFailure } from '../geocoder';

/** Many times the longest answer seen, and nothing that fills the memory. */
const MAX_BYTES = 512 * 1024;

type Outside = {
  /** Name of the service, for the log. */
  provider: string;
  url: string;
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** Reads what came with HTTP 200. */
  read: (body: unknown) => GeocoderAnswer;
  /** HTTP statuses that are answers. */
  answers?: Record<number, GeocoderAnswer>;
  /** Called when the service does not accept our key or address. */
  refused?: () => void;
};

/** The other statuses below 500 say that the answer is odd, those above that the service is down. */
const failures: Record<number, GeocoderFailure> = {
  400: 'question',
  401: 'barred',
  403: 'barred',
  429: 'barred',
};

export const unavailable = (failure: GeocoderFailure): GeocoderAnswer => ({
  status: 'unavailable',
  failure,
});

/** Sends a request to a geocoding service, and logs a failure without the place. */
export async function requestAnswer(outside: Outside): Promise<GeocoderAnswer> {
  const { provider, signal } = outside;
  try {
    const answer = await ask(outside);
    if (answer.status === 'unavailable') {
      log.error('geocoder_failed', { provider, failure: answer.failure });
    }
    return answer;
  } catch (problem) {
    const failure = signal.aborted ? 'slow' : failureOf(problem);
    // The name of the error only: its text may quote the address, which stands in the URL.
    log.error('geocoder_failed', { provider, failure, error: errorName(problem) });
    return unavailable(failure);
  }
}

async function ask({ url, headers, signal, read, ...outside }: Outside): Promise<GeocoderAnswer> {
  // The address goes to the host the operator chose, and to no other.
  const response = await fetch(url, { headers, signal, redirect: 'error', cache: 'no-store' });
  if (response.status === 200) return read(await readJson(response, signal));
  const { status } = response;
  await response.body?.cancel();
  if (status === 401 || status === 403) outside.refused?.();
  return (
    outside.answers?.[status] ?? unavailable(failures[status] ?? (status < 500 ? 'odd' : 'down'))
  );
}

/**
 * The time limit ends the reading by itself: once the head of an answer is there, `fetch` holds its
 * signal only weakly, and an answer that never ends was read for ever after a garbage collection.
 */
async function readJson({ body }: Response, signal: AbortSignal): Promise<unknown> {
  const reader = body?.getReader();
  const stop = () => void reader?.cancel().catch(() => {});
  signal.addEventListener('abort', stop, { once: true });
  try {
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      bytes += part.value.length;
      if (bytes > MAX_BYTES) throw new RangeError('too long');
      chunks.push(part.value);
    }
    signal.throwIfAborted();
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}

/** Pages instead of JSON and endless answers are odd; all else is the connection's. */
function failureOf(problem: unknown): GeocoderFailure {
  return problem instanceof SyntaxError || problem instanceof RangeError ? 'odd' : 'down';
}
