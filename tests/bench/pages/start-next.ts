import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../../support/site';

/** Unchanged `next start` in its own process. */
export async function startNext(folder: string, env: Record<string, string> = {}) {
  const port = await freePort();
  const next = path.resolve('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(process.execPath, [next, 'start', folder, '-p', String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  let output = '';
  for await (const part of child.stdout) {
    output += part;
    if (output.includes('Ready in')) break;
  }
  if (child.exitCode !== null) throw new Error(`next start ended: ${output}`);
  return {
    url: `http://localhost:${port}`,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}
