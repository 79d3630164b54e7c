import { afterAll, beforeAll, vi } from 'vitest';

/**
 * Lets the tests of a file live on a day of the 119th Congress: from January 2027 on, the shipped
 * tables do not answer for the redrawn states.
 */
export function inAutumn2026() {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T17:00:00Z') });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}
