import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { startTestClock } from './support/test-clock.mjs';

startTestClock();

const root = path.resolve(import.meta.dirname, '..');
const shared = {
  extends: true as const,
};
const integration = {
  include: ['tests/integration/**/*.test.ts'],
  globalSetup: ['tests/support/start-postgres.ts'],
  testTimeout: 90_000,
  hookTimeout: 60_000,
  maxWorkers: 2,
};
/** Files that change what the code keeps for the life of a process, such as settings and versions. */
const alone = [
  'tests/integration/campaign/**/*.test.ts',
  'tests/integration/staff/**/*.test.ts',
  'tests/integration/worker/**/*.test.ts',
  'tests/integration/restore-older.test.ts',
  'tests/integration/upgrade.test.ts',
];

export default defineConfig({
  root,
  resolve: { alias: { '@': root } },
  test: {
    setupFiles: ['tests/support/quiet.ts'],
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
          sequence: { groupOrder: 0 },
        },
      },
      {
        ...shared,
        test: {
          ...integration,
          name: 'integration',
          isolate: false,
          exclude: alone,
          setupFiles: ['tests/support/shared-process.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        ...shared,
        test: {
          ...integration,
          name: 'integration-alone',
          include: alone,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
