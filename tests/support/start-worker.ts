import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** `npm run worker`, without npm in between so that signals reach it. */
export function startWorkerCommand(env: NodeJS.ProcessEnv) {
  const child = spawn(process.execPath, ['lib/platform/run.mjs', 'app/_commands/worker.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text) => {
      output += text;
    });
  }
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  return {
    child,
    ended,
    output: () => output,
    /** Sends a signal and waits for the end. */
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      child.kill(signal);
      await ended;
    },
  };
}

export type WorkerCommand = ReturnType<typeof startWorkerCommand>;
