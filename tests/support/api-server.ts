import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import * as calls from '@/app/api/calls/route';
import * as campaign from '@/app/api/campaign/route';
import * as lookup from '@/app/api/lookup/route';
import * as messages from '@/app/api/messages/route';
import * as receipt from '@/app/api/receipts/[token]/route';
import * as receipts from '@/app/api/receipts/route';
import * as healthz from '@/app/healthz/route';
import * as readyz from '@/app/readyz/route';
import { env } from '@/lib/platform/env';
import { createSiteServer } from '@/lib/platform/server/site-server';

type Params = { params: Promise<{ token: string }> };
type Handler = (request: Request, params: Params) => Response | Promise<Response>;

const routes: Record<string, { GET?: Handler; POST?: Handler }> = {
  '/api/calls': calls,
  '/api/campaign': campaign,
  '/api/lookup': lookup,
  '/api/messages': messages,
  '/api/receipts': receipts,
  '/api/receipts/{token}': receipt,
  '/healthz': healthz,
  '/readyz': readyz,
};

/** Path as the API description has it, with {token} in place of a receipt's token. */
export const describedPath = (path: string) => path.replace(/^(\/api\/receipts)\/.+/, '$1/{token}');

/** Our own server around the routes of the API, without the framework. */
export async function startApiServer() {
  const server = createSiteServer(env(), { handle, problemPage: (_path, key) => key });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    drain: server.drain,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function handle(req: IncomingMessage, res: ServerResponse) {
  const { pathname } = new URL(req.url ?? '/', 'http://localhost');
  const method = req.method === 'POST' ? 'POST' : 'GET';
  const route = routes[describedPath(pathname)]?.[method];
  if (!route) return void res.writeHead(404).end();
  const body = method === 'POST' ? (Readable.toWeb(req) as ReadableStream) : undefined;
  const headers = new Headers(req.headers as Record<string, string>);
  const init = { method, headers, body, duplex: 'half' };
  const params = Promise.resolve({ token: pathname.split('/').at(-1) ?? '' });
  const request = new Request(`http://localhost${pathname}`, init as RequestInit);
  const answer = await route(request, { params });
  res.writeHead(answer.status, Object.fromEntries(answer.headers));
  res.end(Buffer.from(await answer.arrayBuffer()));
}
