import { randomNumbers } from '../../bench/timing';
import type { GatewayCall } from './received';

/** Failures of a gateway, as the client sees them. */
export const faultNames = {
  too_fast: 'answers 429 with Retry-After',
  error_500: 'answers 500',
  unavailable: 'answers 503',
  error_after: 'takes the letter and answers 504',
  refused: 'answers 400 with an error that no letter can mend',
  key_withdrawn: 'answers 401',
  html: 'answers 200 with a page',
  maintenance: 'answers 503 with a page that says so',
  empty_offices: 'lists no office',
  slow: 'does everything right, late',
  reset_before: 'drops the line and keeps nothing',
  reset_after: 'takes the letter and drops the line',
  silent: 'never answers',
} as const;

export type FaultName = keyof typeof faultNames;

/** `seconds` is the value of Retry-After, or the delay of a slow answer. */
export type Fault = FaultName | { fault: FaultName; seconds: number };

/** Decides for each request whether and how it fails. */
export type FaultPlan = (request: GatewayCall) => Fault | undefined;

export const isFaultName = (name: string): name is FaultName => Object.hasOwn(faultNames, name);

/** One fault per request in turn; later requests do not fail. */
export function inTurn(...faults: (Fault | undefined)[]): FaultPlan {
  const left = [...faults];
  return () => left.shift();
}

/** Faults with a probability from 0 to 1 each, in the same order for the same seed. */
export function atRandom(seed: number, chances: Partial<Record<FaultName, number>>): FaultPlan {
  const random = randomNumbers(seed);
  return () => {
    let left = random();
    for (const [name, chance] of Object.entries(chances)) {
      left -= chance;
      if (left < 0) return name as FaultName;
    }
    return undefined;
  };
}
