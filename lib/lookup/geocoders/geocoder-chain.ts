import { setTimeout as wait } from 'node:timers/promises';
import { congressOn } from '../congress';
import type { Asking, Geocoder, GeocoderAnswer, GeocoderFailure } from '../geocoder';
import { type CircuitBreaker, circuitBreaker, type Later } from './circuit-breaker';
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
