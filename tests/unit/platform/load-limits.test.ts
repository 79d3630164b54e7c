import { once } from 'node:events';
import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { readEnv } from '@/lib/platform/env';
import { requestFiguresText } from '@/lib/platform/server/request-figures';
import { createSiteServer, type SiteServer } from '@/lib/platform/server/site-server';

let server: SiteServer | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  if (server?.listening) await new Promise((resolve) => server?.close(resolve));
});

/** The server of the site around a handler that answers when `release` is called. */
async function serve(settings: Record<string, string> = {}, busyPaths = {}) {
  const held: ServerResponse[] = [];
  let isOpen = false;
  const handle = async (_req: IncomingMessage, res: ServerResponse) => {
    if (isOpen) res.end('done');
    else held.push(res);
  };
  const env = readEnv({ SITE_URL: 'http://localhost', LOG: 'off', ...settings });
  const problemPage = (_path: string, key: string) => `<p>${key}</p>`;
  const files = new Set(['/site.js', '/_next/static/chunks/a.css']);
  server = createSiteServer(env, { handle, problemPage, busyPaths, files });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    held,
    release() {
      isOpen = true;
      for (const res of held.splice(0)) res.end('done');
    },
  };
}

const page = { headers: { accept: 'text/html' } };

test('requests beyond the limit get 503 at once, but health checks and files are always answered', async () => {
  const { url, held, release } = await serve({ MAX_REQUESTS: '3' });
  const first = [1, 2, 3].map(() => fetch(`${url}/en`));
  await expect.poll(() => held.length).toBe(3);
  const shed = await fetch(`${url}/en/act`, page);
  expect(shed.status).toBe(503);
  expect(Number(shed.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(shed.headers.get('cache-control')).toBe('no-store');
  expect(await shed.text()).toBe('<p>overloaded</p>');
  const body = '{}';
  const program = await fetch(`${url}/api/lookup`, { method: 'POST', body });
  expect(program.status).toBe(503);
  expect(Number(program.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await program.json()).toMatchObject({ status: 503, problems: { form: 'unavailable' } });
  const exempt = ['/healthz', '/readyz', '/metrics', '/site.js', '/_next/static/chunks/a.css'];
  const always = exempt.map((path) => fetch(url + path));
  await expect.poll(() => held.length).toBe(8);
  release();
  for (const answer of await Promise.all([...first, ...always])) expect(answer.status).toBe(200);
  expect((await fetch(`${url}/en`)).status).toBe(200);
});

test('connections beyond the limit get an answer and are closed, and many more are closed at once', async () => {
  const { url, release } = await serve({ MAX_CONNECTIONS: '2' });
  release();
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string) =>
    new Promise<{ status?: number; connection?: string }>((resolve, reject) => {
      const asked = request(url + path, { agent }, (answer) => {
        const { statusCode: status, headers } = answer;
        answer.resume().once('end', () => resolve({ status, connection: headers.connection }));
      });
      asked.once('error', reject).end();
    });
  const connectTo = async () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    return socket;
  };
  const [first, second] = [await connectTo(), await connectTo()];
  expect(await ask('/healthz')).toEqual({ status: 200, connection: 'close' });
  expect(await ask('/site.js')).toEqual({ status: 200, connection: 'close' });
  expect(await ask('/en')).toEqual({ status: 503, connection: 'close' });
  const more = await Promise.all(Array.from({ length: 100 }, connectTo));
  await expect(ask('/healthz')).rejects.toThrow();
  for (const socket of [first, ...more]) socket.destroy();
  const freed = async () => (await ask('/en').catch(() => undefined))?.status;
  await expect.poll(freed).toBe(200);
  expect(await ask('/en')).toEqual({ status: 200, connection: 'keep-alive' });
  second.destroy();
  agent.destroy();
});

const figure = (name: string) =>
  Number(new RegExp(`^campaign_${name}_total (\\d+)$`, 'm').exec(requestFiguresText())?.[1]);

test('a post that is refused because of load counts as shed, not as failed', async () => {
  const { url, held, release } = await serve({ MAX_REQUESTS: '1' });
  const [failed, shed] = [figure('failed_writes'), figure('shed_requests')];
  const first = fetch(`${url}/en`);
  await expect.poll(() => held.length).toBe(1);
  const refused = await fetch(`${url}/api/messages`, { method: 'POST', body: '{}' });
  expect(refused.status).toBe(503);
  await expect.poll(() => figure('shed_requests')).toBe(shed + 1);
  expect(figure('failed_writes')).toBe(failed);
  release();
  await first;
});

test('health checks in progress do not count toward the limit', async () => {
  const { url, held, release } = await serve({ MAX_REQUESTS: '2' });
  const health = ['/healthz', '/readyz', '/readyz'].map((path) => fetch(url + path));
  await expect.poll(() => held.length).toBe(3);
  const visitor = fetch(`${url}/en`, page);
  await expect.poll(() => held.length).toBe(4);
  release();
  for (const answer of await Promise.all([...health, visitor])) expect(answer.status).toBe(200);
});

test('posts to a busy path are refused beyond its limit, and other posts are not', async () => {
  const limit = { limit: 2, key: 'signInBusy', retryAfterSeconds: 7 };
  const { url, held, release } = await serve({}, { '/staff/sign-in/enter': limit });
  const post = (path: string) => fetch(url + path, { ...page, method: 'POST', body: 'a=b' });
  const waiting = [1, 2].map(() => post('/staff/sign-in/enter'));
  await expect.poll(() => held.length).toBe(2);
  const refused = await post('/staff/sign-in/enter');
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('7');
  expect(await refused.text()).toBe('<p>signInBusy</p>');
  const other = post('/staff/sign-out');
  await expect.poll(() => held.length).toBe(3);
  release();
  for (const answer of await Promise.all([...waiting, other])) expect(answer.status).toBe(200);
  expect((await post('/staff/sign-in/enter')).status).toBe(200);
});

test('a post with an unfinished body does not count toward the limit of a busy path', async () => {
  const limit = { limit: 1, key: 'signInBusy', retryAfterSeconds: 7 };
  const path = '/staff/sign-in/enter';
  const { url, held, release } = await serve({}, { [path]: limit });
  const slow = request(url + path, { method: 'POST', headers: { 'content-length': 100 } });
  slow.once('error', () => {});
  slow.write('a=');
  const isOpen = once(slow, 'socket').then(
    ([socket]) => socket.connecting && once(socket, 'connect'),
  );
  await isOpen;
  const own = fetch(url + path, { ...page, method: 'POST', body: 'a=b' });
  await expect.poll(() => held.length).toBe(1);
  release();
  expect((await own).status).toBe(200);
  slow.destroy();
});

test.each(['/en', '/none.txt', '/_next/static/none.css'])(
  'of 1,000 concurrent requests for %s 950 are refused at once, and the server then recovers',
  async (path) => {
    const { url, held, release } = await serve({ MAX_REQUESTS: '50' });
    const agent = new Agent({ maxSockets: 1_000 });
    let answered = 0;
    const ask = () =>
      new Promise<number>((resolve, reject) => {
        const asked = request(url + path, { agent }, (answer) => {
          answered += 1;
          answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
        });
        asked.once('error', reject).end();
      });
    const all = Array.from({ length: 1_000 }, ask);
    // Requests beyond the limit do not wait.
    await expect.poll(() => answered, { timeout: 10_000 }).toBe(950);
    expect(held).toHaveLength(50);
    release();
    const statuses = await Promise.all(all);
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    expect(statuses.filter((status) => status === 503)).toHaveLength(950);
    expect(await ask()).toBe(200);
    agent.destroy();
  },
);

/** Blocks the event loop. */
function block(ms: number) {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

test('a late event loop refuses requests only while a crowd of others is in progress', async () => {
  const { url, held, release } = await serve();
  const visitors = (count: number) => Array.from({ length: count }, () => fetch(`${url}/en`, page));
  const few = visitors(14);
  await expect.poll(() => held.length).toBe(14);
  block(2_000);
  const late = fetch(`${url}/en`, page);
  await expect.poll(() => held.length).toBe(15);
  const last = visitors(1);
  await expect.poll(() => held.length).toBe(16);
  block(2_000);
  expect((await fetch(`${url}/en`, page)).status).toBe(503);
  release();
  for (const answer of await Promise.all([...few, late, ...last])) expect(answer.status).toBe(200);
});

test('a request body that never ends does not count toward the limit', async () => {
  const { url, release } = await serve({ MAX_REQUESTS: '1' });
  release();
  const slow = request(`${url}/api/lookup`, { method: 'POST', headers: { 'content-length': 10 } });
  slow.on('error', () => {});
  slow.write('{');
  await expect
    .poll(async () => (await fetch(`${url}/en`, page)).status, { timeout: 5_000 })
    .toBe(200);
  slow.destroy();
});

test('chunked bodies are measured while they are read', async () => {
  const { url, release } = await serve();
  release();
  const stream = (text: string) => new Blob([text]).stream();
  const post = (text: string) =>
    fetch(`${url}/api/lookup`, { method: 'POST', body: stream(text), duplex: 'half' } as never);
  expect((await post('{}')).status).toBe(200);
  const long = await post(' '.repeat(70_000));
  expect(long.status).toBe(413);
  expect(await long.json()).toMatchObject({ problems: { form: 'too_large' } });
});

test('while the server stops, both health routes fail and each answer closes its connection', async () => {
  const { url, release } = await serve();
  release();
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  server?.drain();
  for (const path of ['/healthz', '/readyz']) {
    const health = await fetch(`${url}${path}`);
    expect(health.status).toBe(503);
    expect(await health.json()).toEqual({ status: 'not ready', missing: 'stopping' });
  }
  const other = await fetch(`${url}/en`);
  expect(other.status).toBe(200);
  expect(other.headers.get('connection')).toBe('close');
});

test('a request in progress when the server begins to stop closes its connection too', async () => {
  const { url, held, release } = await serve();
  const slow = fetch(`${url}/en`);
  await expect.poll(() => held.length).toBe(1);
  server?.drain();
  release();
  const answer = await slow;
  expect(answer.status).toBe(200);
  expect(answer.headers.get('connection')).toBe('close');
});

test('requests that arrive as the port closes are still answered', async () => {
  const { url, release } = await serve();
  release();
  const answerHeld = server?.hold();
  const first = [1, 2, 3].map(() => fetch(`${url}/en`));
  const connections = () =>
    new Promise((resolve) => server?.getConnections((_, count) => resolve(count)));
  await expect.poll(connections).toBe(3);
  server?.close();
  answerHeld?.();
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200]);
});
