import { execFile } from 'node:child_process';
import { clockSettings } from './test-clock.mjs';

export type CommandResult = { code: number; out: string; err: string };

/**
 * Runs one of our commands as `npm run` does, without npm.
 * @param name file in app/_commands
 * @param settings the only settings that the command gets
 */
export function runCommand(name: string, args: string[], settings: Record<string, string>) {
  const { PATH, HOME, TMPDIR, NODE_ENV } = process.env;
  return new Promise<CommandResult>((resolve) => {
    execFile(
      process.execPath,
      ['lib/platform/run.mjs', `app/_commands/${name}.ts`, ...args],
      { env: { PATH, HOME, TMPDIR, NODE_ENV, ...clockSettings(), ...settings } },
      (problem, out, err) => resolve({ code: problem ? Number(problem.code) : 0, out, err }),
    );
  });
}
