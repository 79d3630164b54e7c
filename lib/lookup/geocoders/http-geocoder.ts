import { errorName, log } from '@/lib/platform/log';
import type { GeocoderAnswer, GeocoderFailure } from '../geocoder';

/** Maximum size of an answer: many times the largest seen, small enough for the memory. */
const MAX_BYTES = 512 * 1024;

type Outside = {
  /** Name of the service, for the log. */
  provider: string;
  url: string;
  headers?: Record<string, string>;
  signal: AbortSignal;
  /** Parses the body of an HTTP 200 response. */
  read: (body: unknown) => GeocoderAnswer;
  /** Answers by HTTP status, for statuses that are not failures. */
  answers?: Record<number, GeocoderAnswer>;
  /** Called when the service rejects our key or network address. */
  refused?: () => void;
};

/** Other statuses below 500 mean an odd answer, those above mean that the service is down. */
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
    // Only the name of the error: its text may quote the address, which is in the URL.
    log.error('geocoder_failed', { provider, failure, error: errorName(problem) });
    return unavailable(failure);
  }
}

async function ask({ url, headers, signal, read, ...outside }: Outside): Promise<GeocoderAnswer> {
  // The address goes only to the host that the operator chose.
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
 * The time limit aborts the reading separately: once the head of a response has arrived, `fetch`
 * holds its signal only weakly, and after a garbage collection an endless response was read
 * forever.
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

/**
 * Pages instead of JSON and endless responses are odd; all other errors are connection failures.
 */
function failureOf(problem: unknown): GeocoderFailure {
  return problem instanceof SyntaxError || problem instanceof RangeError ? 'odd' : 'down';
}
