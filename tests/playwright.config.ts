import { existsSync } from 'node:fs';
import { defineConfig } from 'playwright/test';
import { chromiumPath } from './support/programs';
import { startTestClock } from './support/test-clock.mjs';

// The workers read this file too: theirs runs already.
if (!process.env.TEST_WORKER_INDEX) startTestClock();

const executablePath = chromiumPath();
if (!executablePath || !existsSync(executablePath)) {
  throw new Error('There is no Chromium: npm test installs one.');
}

/** Files that start sites of their own. */
const OWN_SITE = [
  'crash',
  'days',
  'disk-full',
  'exit',
  'frozen-database',
  'gateways',
  'live-mail',
  'receipt-self-send',
  'rolling-restart',
  'staff-admin-doors',
  'staff-offices',
  'staff-roster',
  'staff-setup',
  'staff-versions',
  'staff-webhooks',
  'soak',
  'start-and-stop',
  'two-machines',
].map((name) => `**/${name}.spec.ts`);

export default defineConfig({
  testDir: './e2e',
  globalSetup: './support/make-site-template.ts',
  outputDir: './e2e/results',
  // More than the two cores of a small machine, because sites that start and stop often wait.
  workers: 3,
  timeout: 120_000,
  // A condition that comes true ends the wait; a busy machine needs longer than the default.
  expect: { timeout: 40_000 },
  forbidOnly: true,
  reporter: [['list']],
  // Sites of their own take longest, so they come first: at the end, each worker has something to do.
  projects: [
    { name: 'own-site', testMatch: OWN_SITE },
    { name: 'shared-site', testIgnore: OWN_SITE },
  ],
  use: {
    actionTimeout: 30_000,
    // A sixth of the processor time, so only on request: --trace=retain-on-failure
    trace: 'off',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
