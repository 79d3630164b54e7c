import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A noisy test is a failed test: nothing may be said on console.error or console.warn. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  expect(console.warn).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
