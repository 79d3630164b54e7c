import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:net';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import type { Env } from '@/lib/platform/env';
import type { SiteServer } from '@/lib/platform/server/site-server';
import { CannotStart } from '@/lib/platform/startup-error';
import { SECOND_MS } from '@/lib/platform/time';

/**
 * Time limit for requests in progress when the site stops. The slowest form takes 39.5 seconds: 30
 * for its body, 5 until a body over that limit is noticed, and 4.5 for its answer. Only an export
 * may take longer: it is cut, the browser reports a failed download, and staff start it again.
 */
export const ANSWERS_MS = 45 * SECOND_MS;

function sentence(problem: NodeJS.ErrnoException, { HOST, PORT }: Env) {
  if (problem.code === 'EADDRINUSE') {
    return `Port ${PORT} is taken by another program: stop it, or set PORT to another number (PORT=3001 npm start).`;
  }
  if (problem.code === 'EACCES') {
    return `Port ${PORT} needs more privileges than this user has: set PORT to a number above 1023.`;
  }
  return `HOST ${HOST} is not an address of this server (${problem.code}).`;
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

/** Fails early if the port is in use, before the site is built. */
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
 * Maximum duration of an idle turn of the event loop; a connection can arrive unnoticed within it.
 */
const QUIET_MS = 0.2;
/** Time limit on a site that is never idle; then the port is closed anyway. */
const QUIET_LIMIT_MS = 2 * SECOND_MS;

/**
 * Waits until no connection is in the kernel's queue. Closing the port resets the queued ones, and
 * a proxy does not resend a form that it has already sent there; once the port is closed, the proxy
 * uses another server. Takes little time while requests are held, because the event loop is then
 * almost idle.
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
 * Answers 503 at `/healthz` and `/readyz` for a while, so that a load balancer sends no more visitors here; then
 * accepts no new connections and waits for the requests in progress. Every response closes its
 * connection.
 */
export async function closeServer(server: SiteServer, { DRAIN_SECONDS }: Env) {
  server.drain();
  await wait(DRAIN_SECONDS * SECOND_MS);
  const answerHeld = server.hold();
  await untilNoneWaits(server);
  const closed = new Promise((resolve) => server.close(resolve));
  answerHeld();
  // A visitor may never finish a form. Requests that are unanswered by then are dropped.
  const impatient = setTimeout(() => server.closeAllConnections(), ANSWERS_MS);
  await closed;
  clearTimeout(impatient);
}
