import { setTimeout as wait } from 'node:timers/promises';
import { congressOn } from '@/lib/lookup/congress';
import type { Asking, Geocoder, GeocoderAnswer, GeocoderFailure } from '@/lib/lookup/geocoder';
import { log } from '@/lib/platform/log';
import { unavailable } from './http-geocoder';

/** Time limit: a visitor waits five seconds at most, one of them for the tables and the page. */
const BUDGET_MS = 4_000;

/** Share of the remaining time for a provider with a fallback: the Census Bureau is often slow. */
const SHARE = 3 / 4;

/** Coordinates of the Capitol, a public place, for probing whether a service answers again. */
export const CAPITOL = { latitude: 38.8899, longitude: -77.0091 };

/** Failures after which an immediate second attempt is useful. */
const quick = new Set<GeocoderFailure | undefined>(['down', 'odd', undefined]);

type Provider = { name: string; geocoder: Geocoder };

type Link = Provider & { breaker: CircuitBreaker };

type Ask = (geocoder: Geocoder, asking: Asking) => Promise<GeocoderAnswer>;

/**
 * Asks one provider after the other until one finds the place, all within one time limit. A
 * provider that failed is skipped, and costs no visitor any time, until a probe in the background
 * succeeds. `no_match` only if every provider answered so.
 */
export function geocoderChain(
  providers: Provider[],
  { budgetMs = BUDGET_MS, later }: { budgetMs?: number; later?: Later } = {},
): Geocoder {
  const links = providers.map(({ name, geocoder }): Link => {
    const breaker = circuitBreaker(name, () => probe(geocoder, budgetMs * SHARE), later);
    return { name, geocoder, breaker };
  });

  const askAll = async (ask: Ask, mayAsk: Asking['mayAsk']): Promise<GeocoderAnswer> => {
    const available = links.filter(({ breaker }) => !breaker.isOpen());
    if (available.length === 0) return unavailable('down');
    if (mayAsk && !(await mayAsk())) return unavailable('limited');
    const endsAt = performance.now() + budgetMs;
    let allAnswered = available.length === links.length;
    for (const [index, link] of available.entries()) {
      const left = endsAt - performance.now();
      const answer = await askLink(link, ask, index < available.length - 1 ? left * SHARE : left);
      if (answer.status === 'matched') return answer;
      if (answer.status === 'unavailable') allAnswered = false;
    }
    return allAnswered ? { status: 'no_match' } : unavailable('down');
  };

  return {
    locate: (address, congress, { mayAsk } = {}) =>
      askAll((geocoder, asking) => geocoder.locate(address, congress, asking), mayAsk),
    locatePoint: (point, congress, { mayAsk } = {}) =>
      askAll((geocoder, asking) => geocoder.locatePoint(point, congress, asking), mayAsk),
  };
}

async function askLink({ geocoder, breaker }: Link, ask: Ask, timeMs: number) {
  const answer = await askTwice((asking) => ask(geocoder, asking), timeMs);
  breaker.record(answer);
  return answer;
}

/** Attempts a second time only after a quick failure, while at least half of the time is left. */
async function askTwice(ask: (asking: Asking) => Promise<GeocoderAnswer>, timeMs: number) {
  const asking = { signal: AbortSignal.timeout(Math.ceil(timeMs)) };
  const startedAt = performance.now();
  const first = await ask(asking);
  if (first.status !== 'unavailable' || !quick.has(first.failure)) return first;
  const jitterMs = 50 + Math.random() * 200;
  if (performance.now() - startedAt + jitterMs > timeMs / 2) return first;
  await wait(jitterMs);
  return ask(asking);
}

/** A probe that takes longer than a visitor would wait counts as failed. */
async function probe(geocoder: Geocoder, timeMs: number) {
  const asking = { signal: AbortSignal.timeout(timeMs) };
  const answer = await geocoder.locatePoint(CAPITOL, congressOn(new Date()), asking);
  return answer.status === 'matched';
}

/** Schedules a task; tests pass their own clock. */
type Later = (task: () => Promise<void>, delayMs: number) => void;

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

type CircuitBreaker = {
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
