import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

/** Behavior of the receiver for the next call: a status, or a failure. */
export type Reply = number | 'hang' | 'drop' | 'redirect' | 'endless';

export type Call = { path: string; headers: IncomingHttpHeaders; body: string };

/** Local program that receives webhooks and can misbehave. Close it when done. */
export async function startWebhookReceiver() {
  const calls: Call[] = [];
  let reply: (call: Call) => Reply = () => 204;
  const server = createServer(async (request, response) => {
    const body = await text(request).catch(() => '');
    const call = { path: request.url ?? '', headers: request.headers, body };
    calls.push(call);
    const does = reply(call);
    if (does === 'hang') return;
    if (does === 'drop') return void response.destroy();
    if (does === 'redirect') return void response.writeHead(307, { location: '/other' }).end();
    if (does !== 'endless') return void response.writeHead(does).end('thank you');
    response.writeHead(200);
    const more = () => {
      while (!response.destroyed && response.write('x'.repeat(16_384)));
    };
    response.on('drain', more);
    more();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    port,
    /** All received calls, oldest first. */
    calls,
    /** Sets the behavior for calls from now on. */
    replies(next: Reply | ((call: Call) => Reply)) {
      reply = typeof next === 'function' ? next : () => next;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type WebhookReceiver = Awaited<ReturnType<typeof startWebhookReceiver>>;

export type WebhookCall = { type: string; timestamp: string; data: Record<string, unknown> };

/** Content of a call, after its signature was verified as a receiver would do it. */
export function verified({ headers, body }: Call, secret: string): WebhookCall {
  return new Webhook(secret).verify(body, headers as Record<string, string>) as WebhookCall;
}
