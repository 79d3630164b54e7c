import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

// The first is Chromium without a window: half the processor time of the others.
const SYSTEM = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** The system's Chromium, or Playwright's own, or nothing. */
export function chromiumPath(): string | undefined {
  for (const name of SYSTEM) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
  }
  return [MAC, chromium.executablePath()].find((file) => existsSync(file));
}

/**
 * A Chromium for the browser tests: the one that is there, else Playwright's own where it can be
 * downloaded, else Debian's package when we are root.
 * @param say called with progress messages
 * @throws Error when none of this works
 */
export function ensureChromium(say: (text: string) => void): string {
  const present = chromiumPath();
  if (present) return present;
  say('Installing a Chromium for the browser tests …');
  const own = ['node_modules/playwright/cli.js', 'install', 'chromium'];
  run(process.execPath, own, { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' });
  if (!chromiumPath() && process.getuid?.() === 0) {
    run('apt-get', ['update']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!chromiumPath()) run('apt-get', ['install', '-y', '--no-install-recommends', name]);
    }
  }
  const installed = chromiumPath();
  if (installed) return installed;
  throw new Error(
    'No Chromium could be installed: install the package "chromium" and run npm test again.',
  );
}

/**
 * LibreOffice Calc, with which a test reads our files: the one that is there, else Debian's package
 * when we are root. Without it those tests are left out and say so.
 */
export function ensureLibreOffice(say: (text: string) => void): string {
  const found = () => spawnSync('which', ['soffice'], { encoding: 'utf8' }).stdout?.trim();
  if (!found() && process.getuid?.() === 0) {
    say('Installing LibreOffice Calc for the tests of exports …');
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui']);
  }
  return found() || 'not installed: the tests that read our files with it are left out';
}

function run(command: string, args: string[], env: Record<string, string> = {}) {
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
  });
}
