import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import type { Env } from '@/lib/platform/env';
import { CannotStart } from '@/lib/platform/startup-error';

/** How long answers under way may take once the site is stopping. */
const ANSWERS_MS = 5_000;

function sentence(problem: NodeJS.ErrnoException, { HOST, PORT }: Env) {
  if (problem.code === 'EADDRINUSE') {
    return `Port ${PORT} is taken by another program: stop it, or set PORT to another number (PORT=3001 npm start).`;
  }
  if (problem.code === 'EACCES') {
    return `Port ${PORT} needs more privileges than this user has: set PORT to a number above 1023.`;
  }
  return `HOST ${HOST} is not an address of this machine (${problem.code}).`;
}

async function tryListen(
  server: { listen: (port: number, host: string) => unknown } & NodeJS.EventEmitter,
  env: Env,
) {
  server.listen(env.PORT, env.HOST);
  try {
    await once(server, 'listening');
  } catch (problem) {
    throw new CannotStart(sentence(problem as NodeJS.ErrnoException, env));
  }
}

/** Fails early when the port is taken: before the site is built. */
export async function checkPort(env: Env) {
  const probe = createServer();
  await tryListen(probe, env);
  probe.close();
  await once(probe, 'close');
}

export async function listen(server: Server, env: Env) {
  await tryListen(server, env);
}

/** Takes no new connections and waits for the answers that are under way, for a while. */
export async function closeServer(server: Server) {
  const closed = new Promise((resolve) => server.close(resolve));
  // Browsers open lines ahead of need, and a visitor may never end a form: neither holds us up.
  const impatient = setTimeout(() => server.closeAllConnections(), ANSWERS_MS);
  await closed;
  clearTimeout(impatient);
}
