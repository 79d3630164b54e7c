import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEnv } from '@/lib/platform/env';
import type { CachedPages } from '@/lib/platform/server/page-cache';
import { createSiteServer, type SiteServer } from '@/lib/platform/server/site-server';

let server: SiteServer;
let port: number;
/** Requests that reached Next.js. */
let renders: { url: string; headers: IncomingMessage['headers'] }[];
let version: string | undefined;
let status: number;
let gate: Promise<void>;
/** The database answers when this is resolved. */
let checks: Promise<void>;

const pages: CachedPages = {
  keyOf(url, { cookie }) {
    const [page = ''] = url.split('?', 1);
    if (page === '/en' || page === '/es') return { key: page, isPublic: true };
    return page === '/en/write' && !cookie ? { key: page, isPublic: false } : undefined;
  },
  readVersion: () => checks.then(() => version),
};

async function handle(req: IncomingMessage, res: ServerResponse) {
  renders.push({ url: req.url ?? '', headers: req.headers });
  const content = `${version} for ${req.headers.cookie ?? 'everyone'} ${renders.length}`;
  await gate;
  res.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  res.end(`<p>${content}</p><script>framework</script>`);
}

beforeEach(async () => {
  [renders, version, status, gate, checks] = [[], 'one', 200, Promise.resolve(), Promise.resolve()];
  const env = readEnv({ SITE_URL: 'https://campaign.example.org', LOG: 'off', MAX_REQUESTS: '2' });
  server = createSiteServer(env, { handle, problemPage: (_path, key) => key, pages });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers, method });
const textOf = async (path: string, headers?: Record<string, string>) =>
  (await ask(path, headers)).text();

/** The raw response. */
async function raw(headers: string) {
  const socket = connect(port, '127.0.0.1');
  socket.write(`GET /en HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`);
  const parts: Buffer[] = [];
  for await (const part of socket) parts.push(part);
  const all = Buffer.concat(parts);
  const end = all.indexOf('\r\n\r\n');
  return { head: all.subarray(0, end).toString(), body: all.subarray(end + 4) };
}

test('a page is rendered once for everyone, from a request without visitor data', async () => {
  gate = new Promise((resolve) => setTimeout(resolve, 20));
  const asked = ['/en', '/en?utm_source=x', '/en'].map((path, index) =>
    textOf(path, { cookie: `draft=${index}`, 'x-forwarded-for': '203.0.113.9' }),
  );
  const words = new Set(await Promise.all(asked));
  expect([...words]).toEqual(['<p>one for everyone 1</p>']);
  expect(renders).toHaveLength(1);
  expect(renders[0]?.url).toBe('/en');
  expect(JSON.stringify(renders[0]?.headers)).not.toMatch(/draft|203\.0\.113/);
});

test('a change is rendered once and seen by the next visitor', async () => {
  await textOf('/en');
  version = 'two';
  await expect.poll(() => textOf('/en')).toBe('<p>two for everyone 2</p>');
  await textOf('/en');
  expect(renders).toHaveLength(2);
});

test('without a known version the last public page is kept, and other pages are not cached', async () => {
  await textOf('/en');
  version = undefined;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(await textOf('/en')).toBe('<p>one for everyone 1</p>');
  expect(await textOf('/en/write')).toBe('<p>undefined for everyone 2</p>');
  expect(await textOf('/en/write')).toBe('<p>undefined for everyone 3</p>');
});

test('no visitor waits for a slow database, and a change is seen once it answers', async () => {
  for (let visitor = 0; visitor < 20; visitor += 1) await textOf('/en');
  let answerChecks = () => {};
  checks = new Promise((resolve) => {
    answerChecks = resolve;
  });
  version = 'two';
  expect(await textOf('/en')).toBe('<p>one for everyone 1</p>');
  answerChecks();
  await expect.poll(() => textOf('/en')).toBe('<p>two for everyone 2</p>');
});

test('an error page is never cached', async () => {
  status = 404;
  expect((await ask('/en')).status).toBe(404);
  status = 200;
  expect((await ask('/en')).status).toBe(200);
});

test('a personal page is rendered for its visitor and not cached for others', async () => {
  expect(await textOf('/en/write')).toContain('for everyone');
  expect(await textOf('/en/write', { cookie: 'draft=1' })).toContain('for draft=1');
  const anyone = await ask('/en/write');
  expect(await anyone.text()).toContain('for everyone');
  expect(anyone.headers.get('cache-control')).toBe('no-store');
  expect(anyone.headers.get('etag')).toBeNull();
});

test('renders for the cache count toward the limit, and beyond it only cached pages are served', async () => {
  await textOf('/en');
  let open = () => {};
  gate = new Promise((resolve) => {
    open = resolve;
  });
  // Fills the limit of two with a render for the cache and one for a visitor.
  const waiting = [textOf('/en/write'), textOf('/en/other')];
  await expect.poll(() => renders.length).toBe(3);
  expect(await textOf('/en')).toBe('<p>one for everyone 1</p>');
  const missed = await ask('/es', { accept: 'text/html' });
  expect(missed.status).toBe(503);
  expect(await missed.text()).toBe('overloaded');
  expect(renders).toHaveLength(3);
  // Those who want a page that is being rendered wait for it.
  const other = textOf('/en/write');
  open();
  const [written = ''] = await Promise.all(waiting);
  expect(await other).toBe(written);
  expect((await ask('/es')).status).toBe(200);
});

test('each encoding has its own ETag and the header Vary', async () => {
  const plain = await raw('');
  const brotli = await raw('Accept-Encoding: gzip, deflate, br\r\n');
  const zipped = await raw('Accept-Encoding: gzip, br;q=0\r\n');
  const words = '<p>one for everyone 1</p>';
  expect(plain.body.toString()).toBe(words);
  expect(brotliDecompressSync(brotli.body).toString()).toBe(words);
  expect(gunzipSync(zipped.body).toString()).toBe(words);
  const tagOf = ({ head }: { head: string }) => /^etag: (.+)$/m.exec(head)?.[1];
  expect(new Set([plain, brotli, zipped].map(tagOf)).size).toBe(3);
  for (const { head, body } of [plain, brotli, zipped]) {
    expect(head).toMatch(/^vary: Accept-Encoding$/m);
    expect(head).toMatch(/^cache-control: public, max-age=0, s-maxage=\d+/m);
    expect(head).toMatch(/^content-security-policy: default-src 'none'/m);
    expect(head).toContain(`content-length: ${body.length}`);
  }
});

test('a matching If-None-Match gets a 304, including weak tags and lists', async () => {
  const first = await ask('/en', { 'accept-encoding': 'identity' });
  const tag = first.headers.get('etag') ?? '';
  for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
    const again = await ask('/en', { 'accept-encoding': 'identity', 'if-none-match': known });
    expect(again.status, known).toBe(304);
    expect(again.headers.get('etag')).toBe(tag);
  }
  const other = await ask('/en', { 'accept-encoding': 'identity', 'if-none-match': '"x"' });
  expect(other.status).toBe(200);
});

test('HEAD has the headers of the page without a body, and POST bypasses the cache', async () => {
  await textOf('/en');
  const head = await ask('/en', { 'accept-encoding': 'identity' }, 'HEAD');
  expect(head.headers.get('content-length')).toBe(String('<p>one for everyone 1</p>'.length));
  expect(await head.text()).toBe('');
  expect((await ask('/en', {}, 'POST')).status).toBe(405);
});

test('an invalid request is answered with our security headers', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write('no request\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain("content-security-policy: default-src 'none'");
});
