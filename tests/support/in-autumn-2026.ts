import { afterAll, beforeAll, vi } from 'vitest';

/**
 * Sets the date of a file's tests to a day of the 119th Congress, because from January 2027 on the
 * shipped tables do not answer for the redrawn states.
 */
export function inAutumn2026() {
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T17:00:00Z') });
  });
  afterAll(() => {
    vi.useRealTimers();
  });
}
