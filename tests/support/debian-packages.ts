import { spawnSync } from 'node:child_process';

/** Servers that tests put in front of the site or of its database, by their Debian package. */
const PACKAGES = { nginx: 'nginx-light', pgbouncer: 'pgbouncer' } as const;

export type ServerProgram = keyof typeof PACKAGES;

// Debian has servers in /usr/sbin, which is not in every user's PATH.
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` };

function find(program: ServerProgram): string | undefined {
  return spawnSync('which', [program], { encoding: 'utf8', env }).stdout?.trim();
}

/**
 * The path of a server's program: the one that is there, else Debian's package when we are root.
 * Nothing is left out without it: its tests fail and name the package.
 */
export function ensureProgram(program: ServerProgram): string {
  const present = find(program);
  if (present) return present;
  if (process.getuid?.() === 0) {
    const options = {
      stdio: ['ignore', 2, 2] as ['ignore', 2, 2],
      // The second keeps packages from starting their service.
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    };
    spawnSync('apt-get', ['update'], options);
    const install = ['install', '-y', '--no-install-recommends', PACKAGES[program]];
    spawnSync('apt-get', install, options);
  }
  const installed = find(program);
  if (installed) return installed;
  throw new Error(`Install the package "${PACKAGES[program]}" and run npm test again.`);
}
