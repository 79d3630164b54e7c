import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Env } from '@/lib/platform/env';
import type { SiteServer } from '@/lib/platform/server/site-server';
import { CannotStart } from '@/lib/platform/startup-error';
import { SECOND_MS } from '@/lib/platform/time';

/** How long requests in progress may take once the site is stopping: the longest any may take. */
const ANSWERS_MS = 30 * SECOND_MS;

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

/**
 * Says 503 at `/readyz` for a while, so that a load balancer sends no more visitors here; then takes
 * no new connections and waits for the requests in progress. Every answer ends its connection.
 */
export async function closeServer(server: SiteServer, { DRAIN_SECONDS }: Env) {
  server.drain();
  await wait(DRAIN_SECONDS * SECOND_MS);
  const closed = new Promise((resolve) => server.close(resolve));
  // A visitor may never end a form. What is not answered by then will not be.
  const impatient = setTimeout(() => server.closeAllConnections(), ANSWERS_MS);
  await closed;
  clearTimeout(impatient);
}
