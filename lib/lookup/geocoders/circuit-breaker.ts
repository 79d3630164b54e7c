import { log } from '@/lib/platform/log';
import type { Failure, GeocoderAnswer } from '../geocoder';

/** Runs a task later; the clock of the tests stands in for it. */
export type Later = (task: () => Promise<void>, delayMs: number) => void;

/** No visit waits for it, and no process stays alive for it. */
const laterByTimer: Later = (task, delayMs) => {
  setTimeout(task, delayMs).unref();
};

const FIRST_REST_MS = 30_000;
const LONGEST_REST_MS = 600_000;
const MAX_FAILURES = 3;

/** Asking again would cost the next visitor the same wait, or be refused the same way. */
const atOnce = new Set<Failure | undefined>(['slow', 'barred']);

/** They say nothing about the service. */
const notItsFault = new Set<Failure | undefined>(['question', 'limited']);

export type CircuitBreaker = {
  isOpen: () => boolean;
  /** Learns what became of a visitor's lookup. */
  record: (answer: GeocoderAnswer) => void;
};

/**
 * Keeps visitors from waiting for a service that does not answer: opens at once after a time-out,
 * otherwise after three failed lookups in a row. Only a probe closes it again, in the background:
 * after 30 seconds, then after twice as long each time, up to 10 minutes.
 * @param probe whether the service answers again; must not throw
 */
export function circuitBreaker(
  provider: string,
  probe: () => Promise<boolean>,
  later = laterByTimer,
): CircuitBreaker {
  let failures = 0;
  let open = false;

  const probeAfter = (restMs: number): void =>
    later(async () => {
      if (!(await probe())) return probeAfter(Math.min(restMs * 2, LONGEST_REST_MS));
      failures = 0;
      open = false;
      log.info('geocoder_back', { provider });
    }, restMs);

  return {
    isOpen: () => open,
    record(answer) {
      if (open) return;
      if (answer.status !== 'unavailable') failures = 0;
      else if (atOnce.has(answer.failure)) failures = MAX_FAILURES;
      else if (!notItsFault.has(answer.failure)) failures += 1;
      if (failures < MAX_FAILURES) return;
      open = true;
      log.error('geocoder_rests', { provider });
      probeAfter(FIRST_REST_MS);
    },
  };
}
