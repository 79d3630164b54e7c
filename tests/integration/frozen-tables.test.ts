import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { POST as reportBounce } from '@/app/api/receipts/route';
import { POST as unlockReceipt } from '@/app/api/receipts/unlock/route';
import { POST as saveName } from '@/app/staff/account/name/route';
import { POST as askForLink } from '@/app/staff/forgot-password/ask/route';
import { POST as acceptInvitation } from '@/app/staff/invitation/accept/route';
import { POST as enter } from '@/app/staff/sign-in/enter/route';
import { closeDb } from '@/lib/platform/db';
import { env, rereadEnv } from '@/lib/platform/env';
import { NETWORK_HEADER } from '@/lib/platform/network';
import { createSiteServer, type SiteServer } from '@/lib/platform/server/site-server';
import { signIn } from '@/lib/staff/access/sign-in';
import { freshDatabase } from '../support/database';
import { receiptsSecret, signedHeaders } from '../support/signed-headers';
import { PASSWORD, requestFrom, storeAccount } from '../support/staff-requests';

/** Longer than the site's own limit on a busy machine, shorter than the connection's 20 seconds. */
const ANSWER_MS = 12_000;

type Route = (
  request: Request,
  context: { params: Promise<Record<string, never>> },
) => Promise<Response>;

const routes: Record<string, Route> = {
  '/api/receipts': reportBounce,
  '/api/receipts/unlock': unlockReceipt,
  '/staff/account/name': saveName,
  '/staff/forgot-password/ask': askForLink,
  '/staff/invitation/accept': acceptInvitation,
  '/staff/sign-in/enter': enter,
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let server: SiteServer;
let cookie: string;
let unlock: () => Promise<void>;

beforeAll(async () => {
  process.env.LOG = 'off';
  process.env.RECEIPTS_SECRET = receiptsSecret;
  database = await freshDatabase();
  rereadEnv();
  const { email } = await storeAccount(database.db, 'rey@example.org', 'reviewer');
  const signedIn = await signIn({ email, password: PASSWORD }, requestFrom('192.0.2.1'));
  if (signedIn.outcome !== 'signed_in') throw new Error(signedIn.outcome);
  cookie = requestFrom('192.0.2.1', signedIn.cookies).get('cookie') ?? '';
  server = createSiteServer(env(), { handle, problemPage: (path, key) => `${path}: ${key}` });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  unlock = await lockAll();
});
afterAll(async () => {
  await unlock();
  await closeDb();
  server.closeAllConnections();
  server.close();
  await database.drop();
});

/** Locks every table: queries wait, as for a database that hangs. */
async function lockAll() {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    `select format('%I', tablename) as name from pg_tables where schemaname = 'public'`,
  );
  await client.query('begin');
  await client.query(`lock table ${rows.map(({ name }) => name).join(', ')}`);
  return () => client.end();
}

async function handle(req: IncomingMessage, res: ServerResponse) {
  const route = routes[req.url ?? ''];
  if (!route) throw new Error(req.url);
  const headers = new Headers(req.headers as Record<string, string>);
  headers.set(NETWORK_HEADER, '192.0.2.1');
  const init = { method: 'POST', headers, body: new Uint8Array(await buffer(req)) };
  const answer = await route(new Request('http://localhost', init), {
    params: Promise.resolve({}),
  });
  res.writeHead(answer.status, Object.fromEntries(answer.headers));
  res.end(Buffer.from(await answer.arrayBuffer()));
}

const bounce = JSON.stringify({ events: [{ id: 'evt-1', type: 'bounce', providerId: '4F2A1' }] });
const json = { 'content-type': 'application/json' };

const posts = [
  ['/staff/account/name', 'name=Rey'],
  ['/staff/sign-in/enter', 'email=rey@example.org&password=x'],
  ['/staff/forgot-password/ask', 'email=rey@example.org'],
  ['/staff/invitation/accept', `token=${'a'.repeat(43)}&name=Rey&password=x`],
  ['/api/receipts/unlock', `token=${'a'.repeat(43)}&lastName=Rey&zip=10001`],
  ['/api/receipts', bounce],
] as const;

async function post([path, body]: (typeof posts)[number]) {
  const { port } = server.address() as AddressInfo;
  const isReport = path === '/api/receipts';
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    body: isReport ? body : new URLSearchParams(body),
    headers: {
      cookie,
      origin: new URL(env().SITE_URL).origin,
      ...(isReport && { ...json, ...signedHeaders(body) }),
    },
    redirect: 'manual',
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const { status, headers } = answer;
  return { path, status, retryAfter: headers.get('retry-after'), text: await answer.text() };
}

test('posts of staff and bounce reports are answered within seconds while the database hangs', async () => {
  const answers = await Promise.all(posts.map(post));
  for (const { path, text, ...answer } of answers) {
    expect({ path, ...answer }).toEqual({ path, status: 503, retryAfter: '5' });
    const expected = path.startsWith('/staff') ? `${path}: unavailable` : 'Our system|unavailable';
    expect(text).toMatch(new RegExp(expected));
  }
});
