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

export default defineConfig({
  testDir: './e2e',
  globalSetup: './support/make-site-template.ts',
  outputDir: './e2e/results',
  // One site with its own PostgreSQL a worker; two cores.
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: {
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
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
