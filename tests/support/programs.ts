import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

// The first is Chromium without a window, which uses half the processor time of the others.
const SYSTEM = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of the system's Chromium, or of Playwright's own; undefined if there is none. */
export function chromiumPath(): string | undefined {
  for (const name of SYSTEM) {
    const found = spawnSync('which', [name], { encoding: 'utf8' }).stdout?.trim();
    if (found) return found;
  }
  return [MAC, chromium.executablePath()].find((file) => existsSync(file));
}

/**
 * Chromium for the browser tests: the installed one, otherwise Playwright's own if it can be
 * downloaded, otherwise Debian's package if this process runs as root.
 * @param say called with progress messages
 * @throws Error if none of this works
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

/** Other programs that tests use, with command and Debian package. */
const OTHERS = {
  Firefox: ['firefox-esr', 'firefox-esr'],
  LibreOffice: ['soffice', 'libreoffice-calc-nogui'],
  HAProxy: ['haproxy', 'haproxy'],
  nginx: ['nginx', 'nginx-light'],
  PgBouncer: ['pgbouncer', 'pgbouncer'],
  // Debian has its programs outside of every PATH, because several versions may be installed.
  'PostgreSQL 15': ['/usr/lib/postgresql/15/bin/postgres', 'postgresql-15'],
} as const;

export type Program = keyof typeof OTHERS;

// Debian has servers in /usr/sbin, which is not in every user's PATH.
const PATH = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;

/** Path of an installed program; undefined if it is not installed. */
export function findProgram(name: Program): string | undefined {
  const options = { encoding: 'utf8', env: { ...process.env, PATH } } as const;
  return spawnSync('which', [OTHERS[name][0]], options).stdout?.trim() || undefined;
}

/**
 * Path of a program: the installed one, otherwise Debian's package if this process runs as root.
 * @throws Error that names the package to install
 */
export function ensureProgram(name: Program): string {
  const debian = OTHERS[name][1];
  if (!findProgram(name) && process.getuid?.() === 0) {
    run('apt-get', ['update']);
    // The run level keeps a package from starting its service.
    const install = ['install', '-y', '--no-install-recommends', debian];
    run('apt-get', install, { PATH, RUNLEVEL: '1' });
  }
  const found = findProgram(name);
  if (found) return found;
  throw new Error(`Install the package "${debian}" and run npm test again.`);
}

/** Two tests may install at the same time; the second waits for the first. */
const APT_LOCK = ['-o', 'DPkg::Lock::Timeout=300'];

function run(command: string, args: string[], env: Record<string, string> = {}) {
  spawnSync(command, command === 'apt-get' ? [...APT_LOCK, ...args] : args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
  });
}
