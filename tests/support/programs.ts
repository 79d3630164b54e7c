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

/** Programs of Debian that a test uses beside Chromium: its command, package, and use. */
const OTHERS = {
  LibreOffice: ['soffice', 'libreoffice-calc-nogui', 'the test that reads our files with it'],
  Firefox: ['firefox-esr', 'firefox-esr', 'the journey in Firefox'],
} as const;

/** A program that is there; nothing when it is not. */
export function findProgram(name: keyof typeof OTHERS): string | undefined {
  const [command] = OTHERS[name];
  return spawnSync('which', [command], { encoding: 'utf8' }).stdout?.trim() || undefined;
}

/**
 * Another program that tests use: the one that is there, else Debian's package when we are root.
 * Without it its tests are left out and say so.
 */
export function ensureProgram(name: keyof typeof OTHERS, say: (text: string) => void): string {
  const [, debian, use] = OTHERS[name];
  if (!findProgram(name) && process.getuid?.() === 0) {
    say(`Installing ${name} for ${use} …`);
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', debian]);
  }
  return findProgram(name) ?? `not installed: ${use} is left out`;
}

function run(command: string, args: string[], env: Record<string, string> = {}) {
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
  });
}
