import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts a script that reports its address, in its own process. */
export async function startInChild(
  file: string,
  args: string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ url: string; stop: () => Promise<void>; child: ChildProcess }> {
  const child = fork('lib/platform/run.mjs', [file, ...args], {
    env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (part) => {
    said += part;
  });
  const first = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof first[0] !== 'string') throw new Error(`${file} did not start: ${said}`);
  return {
    url: first[0],
    child,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
