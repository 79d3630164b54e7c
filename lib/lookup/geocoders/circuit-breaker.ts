import { log } from '@/lib/platform/log';
import type { GeocoderAnswer, GeocoderFailure } from '../geocoder';

/** Schedules a task; tests pass their own clock. */
export type Later = (task: () => Promise<void>, delayMs: number) => void;

/** No visitor waits for the task, and it does not keep the process alive. */
const laterByTimer: Later = (task, delayMs) => {
  setTimeout(task, delayMs).unref();
};

const MIN_DELAY_MS = 30_000;
const MAX_DELAY_MS = 600_000;
const MAX_FAILURES = 3;

/** Failures that open at once: the next visitor would wait as long, or be refused the same way. */
const opensAtOnce = new Set<GeocoderFailure | undefined>(['slow', 'barred']);

/** Failures that say nothing about the service. */
const ignored = new Set<GeocoderFailure | undefined>(['question', 'limited']);

export type CircuitBreaker = {
  isOpen: () => boolean;
  /** Records the result of a visitor's lookup. */
  record: (answer: GeocoderAnswer) => void;
};

/**
 * Circuit breaker that keeps visitors from waiting for a service that does not answer: opens at
 * once after a timeout, otherwise after three failed lookups in a row. Only a probe in the
 * background closes it, after 30 seconds and then after twice as long each time, up to 10 minutes.
 * The circuit breakers of cockatiel and opossum test a recovering service with a visitor's request
 * and count every kind of failure alike; a wrapper around either would be longer than this.
 * @param probe whether the service answers again; must not throw
 */
export function circuitBreaker(
  provider: string,
  probe: () => Promise<boolean>,
  later = laterByTimer,
): CircuitBreaker {
  let failures = 0;
  let open = false;

  const probeAfter = (delayMs: number): void =>
    later(async () => {
      if (!(await probe())) return probeAfter(Math.min(delayMs * 2, MAX_DELAY_MS));
      failures = 0;
      open = false;
      log.info('geocoder_back', { provider });
    }, delayMs);

  return {
    isOpen: () => open,
    record(answer) {
      if (open) return;
      if (answer.status !== 'unavailable') failures = 0;
      else if (opensAtOnce.has(answer.failure)) failures = MAX_FAILURES;
      else if (!ignored.has(answer.failure)) failures += 1;
      if (failures < MAX_FAILURES) return;
      open = true;
      log.error('geocoder_paused', { provider });
      probeAfter(MIN_DELAY_MS);
    },
  };
}
