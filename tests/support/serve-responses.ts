import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { NodeNextRequest, NodeNextResponse } from 'next/dist/server/base-http/node';
import { sendResponse } from 'next/dist/server/send-response';
import { env } from '@/lib/platform/env';
import { createSiteServer } from '@/lib/platform/server/site-server';

/**
 * Our own server around a handler, whose responses are sent as the framework sends those of its
 * routes.
 */
export async function serveResponses(answer: (path: string) => Promise<Response>) {
  const server = createSiteServer(env(), {
    async handle(req, res) {
      const response = await answer(req.url ?? '/');
      await sendResponse(new NodeNextRequest(req), new NodeNextResponse(res), response);
    },
    problemPage: (_path, key) => key,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
