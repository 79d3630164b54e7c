import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { startTestClock } from './support/test-clock.mjs';

startTestClock();

const root = path.resolve(import.meta.dirname, '..');
const shared = {
  extends: true as const,
};
/** The default leaves one core free, which is half of a small machine. */
const maxWorkers = 2;

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    setupFiles: ['tests/support/quiet.ts'],
    // A condition that comes true ends the wait; the default of one second is short for a busy machine.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          // Loading the same code for every file took more than half of the time.
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          // Some try thousands of inputs, and a machine may be busy with something else.
          testTimeout: 30_000,
          maxWorkers,
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: {
          name: 'integration',
          // Every file starts with what a new process has: see shared-process.ts.
          isolate: false,
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/support/start-postgres.ts'],
          setupFiles: ['tests/support/shared-process.ts'],
          testTimeout: 90_000,
          hookTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
