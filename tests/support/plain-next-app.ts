import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SOURCE = path.join('tests', 'support', 'plain-next');

/**
 * Small site of the framework alone, built once per version of the framework, for comparison with
 * our pages.
 * @returns its folder, which is inside ours so that it finds our packages
 */
export function plainNextApp(): string {
  const folder = path.resolve('var', 'plain-next');
  const stamp = path.join(folder, '.next', 'built-with');
  const { version } = JSON.parse(readFileSync('node_modules/next/package.json', 'utf8'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return folder;
  mkdirSync(folder, { recursive: true });
  cpSync(SOURCE, folder, { recursive: true });
  const next = path.resolve('node_modules', 'next', 'dist', 'bin', 'next');
  const built = spawnSync(process.execPath, [next, 'build', folder], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`);
  writeFileSync(stamp, version);
  return folder;
}
