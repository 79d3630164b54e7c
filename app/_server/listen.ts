import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
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

/** An event loop that did nothing took less; in this time a connection can arrive unseen. */
const QUIET_MS = 0.2;
/** On a site that is never quiet, the port closes all the same. */
const QUIET_LIMIT_MS = 2 * SECOND_MS;

/**
 * Waits until no connection is in the kernel's queue. Closing the port resets those that are, and a
 * proxy does not repeat a form that it has sent there; once the port is closed it goes elsewhere.
 * Short while requests are held, because then the event loop does little else.
 */
async function untilNoneWaits(server: Server) {
  let accepted = 0;
  const count = () => {
    accepted += 1;
  };
  server.on('connection', count);
  const giveUpAt = performance.now() + QUIET_LIMIT_MS;
  for (;;) {
    const [before, began] = [accepted, performance.now()];
    await nextTurn();
    const now = performance.now();
    if ((accepted === before && now - began < QUIET_MS) || now > giveUpAt) break;
  }
  server.off('connection', count);
}

/**
 * Says 503 at `/readyz` for a while, so that a load balancer sends no more visitors here; then takes
 * no new connections and waits for the requests in progress. Every answer ends its connection.
 */
export async function closeServer(server: SiteServer, { DRAIN_SECONDS }: Env) {
  server.drain();
  await wait(DRAIN_SECONDS * SECOND_MS);
  const answerHeld = server.hold();
  await untilNoneWaits(server);
  const closed = new Promise((resolve) => server.close(resolve));
  answerHeld();
  // A visitor may never end a form. What is not answered by then will not be.
  const impatient = setTimeout(() => server.closeAllConnections(), ANSWERS_MS);
  await closed;
  clearTimeout(impatient);
}
