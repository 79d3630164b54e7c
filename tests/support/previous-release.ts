import { execFile, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { migrationNames } from '@/lib/platform/pending-migrations';
import { collectText } from './collect-text';

/** The last migration of the previous release, whose code runs beside ours during an upgrade. */
export const LAST_RELEASE = '20261129102500_staff_role';

export const migrationsOfRelease = () => migrationNames().filter((name) => name <= LAST_RELEASE);

/**
 * Commit of the previous release: the one before the first migration that it does not have.
 * @returns undefined where Git does not have it, as in an archive or a shallow clone
 */
export function findPreviousRelease(): string | undefined {
  const later = migrationNames().filter((name) => name > LAST_RELEASE);
  const folders = later.map((name) => `prisma/migrations/${name}`);
  try {
    const [first] = git('rev-list', '--reverse', 'HEAD', '--', ...folders).split('\n');
    return first && git('rev-parse', '--verify', '--quiet', `${first}^`).trim();
  } catch {
    return undefined;
  }
}

const git = (...args: string[]) =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Replaces the server of that release's tests: the databases are those of this run. */
const PROVIDE = `export default ({ provide }) => {
  provide('postgres', JSON.parse(process.env.POSTGRES_OF_TESTS));
};
`;

/** The code of the previous release in a folder of its own, with its database client. */
export async function unpackRelease(commit: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'previous-release-'));
  const archive = path.join(folder, 'release.tar');
  git('archive', `--output=${archive}`, commit);
  execFileSync('tar', ['-xf', archive, '-C', folder]);
  rmSync(archive);
  symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };
  const generate = ['node_modules/prisma/build/index.js', 'generate', '--no-hints'];
  await promisify(execFile)(process.execPath, generate, { cwd: folder, env });
  writeFileSync(path.join(folder, 'tests/support/start-postgres.ts'), PROVIDE);
  // The databases have the time of this run.
  cpSync('tests/support/test-clock.mjs', path.join(folder, 'tests/support/test-clock.mjs'));
  return {
    /** Adds a test of ours to that release's tests. */
    add(from: string, to: string) {
      cpSync(from, path.join(folder, to));
    },
    /**
     * Runs tests with that release's code.
     * @returns its report; the database is dropped by the tests themselves
     */
    async run(files: string[], postgres: object, settings: Record<string, string> = {}) {
      const args = ['--config=tests/vitest.config.ts', '--project=integration', '--maxWorkers=1'];
      const child = spawn('node_modules/.bin/vitest', ['run', ...args, ...files], {
        cwd: folder,
        env: {
          ...process.env,
          ...settings,
          POSTGRES_OF_TESTS: JSON.stringify(postgres),
          NO_COLOR: '1',
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const output = collectText(child);
      const code = await new Promise((resolve) => child.once('close', resolve));
      return { code, output: output() };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
