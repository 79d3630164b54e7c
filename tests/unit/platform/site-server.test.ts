import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { buffer, text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { readEnv, rereadEnv } from '@/lib/platform/env';
import { NETWORK_HEADER, PATH_HEADER, SCHEME_HEADER } from '@/lib/platform/network';
import { createSiteServer, type SiteParts } from '@/lib/platform/server/site-server';

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

beforeAll(() => {
  vi.stubEnv('LOG', 'off');
  rereadEnv();
});
afterAll(() => {
  vi.unstubAllEnvs();
  rereadEnv();
});

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  if (server) await new Promise((resolve) => server?.close(resolve));
  server = undefined;
});

/** The server of the site around a small handler. @returns the port it listens on. */
async function serve(
  handle: Handler,
  settings: Record<string, string> = {},
  parts: Partial<SiteParts> = {},
) {
  const env = readEnv({ SITE_URL: 'https://campaign.example.org', LOG: 'off', ...settings });
  server = createSiteServer(env, {
    handle: async (req, res) => handle(req, res),
    problemPage: (_path, key) => `<p>problem: ${key}</p>`,
    ...parts,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function ask(handle: Handler, path = '/en', init: RequestInit = {}) {
  const port = await serve(handle);
  return fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
}

const html =
  (body: string, status = 200): Handler =>
  (_req, res) => {
    res.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
    res.write(body.slice(0, 5));
    res.end(body.slice(5));
  };

test.each(['/en', '/staff/inbox'])(
  'a page at %s is sent without framework scripts and with security headers',
  async (path) => {
    const page = '<p>Words</p><script>x</script><script src="/site.js" data-site=""></script>';
    const answer = await ask(html(page), path);
    expect(await answer.text()).toBe('<p>Words</p><script src="/site.js" data-site=""></script>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('strict-transport-security')).toBeTruthy();
  },
);

test('only the embed page may name sites that frame it', async () => {
  const page = '<meta name="campaign-embed-origins" content="https://a.example"/><p>Words</p>';
  const framed = await ask(html(page), '/en/embed?x=1');
  expect(await framed.text()).toBe('<p>Words</p>');
  expect(framed.headers.get('content-security-policy')).toContain(
    'frame-ancestors https://a.example;',
  );
  expect(framed.headers.get('x-frame-options')).toBeNull();
  for (const path of ['/en', '/en/embed/more', '/staff/embed']) {
    const { headers } = await ask(html(page), path);
    expect(headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options'), path).toBe('DENY');
  }
  const withoutSites = await ask(html('<p>Words</p>'), '/es/embed');
  expect(withoutSites.headers.get('x-frame-options')).toBe('DENY');
});

test.each(['GET', 'HEAD'])(
  'a page marked as not found has the status 404 for %s',
  async (method) => {
    const page = html('<meta name="campaign-status" content="404"/><p>No such page</p>');
    // Next.js writes no body for HEAD.
    const handle: Handler = (req, res) => (req.method === 'HEAD' ? res.end() : page(req, res));
    const answer = await ask(handle, '/en/nope', { method });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe(method === 'GET' ? '<p>No such page</p>' : '');
  },
);

test('the error page of Next.js is replaced by ours', async () => {
  const answer = await ask(html('<p>Digest: 123</p>', 500));
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('<p>problem: broken</p>');
});

test('our page for a database that does not answer returns the entered text', async () => {
  const answer = await ask(html('<textarea>precious words</textarea>', 503));
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('precious words');
});

test('a thrown error gives our error page without details', async () => {
  const answer = await ask(() => {
    throw new Error('secret');
  });
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('<p>problem: broken</p>');
});

test('a response that is not a page is unchanged', async () => {
  const answer = await ask((_req, res) => {
    res.writeHead(201, { 'content-type': 'application/json' });
    res.end('{"text":"<script>x</script>"}');
  });
  expect(answer.status).toBe(201);
  expect(await answer.text()).toBe('{"text":"<script>x</script>"}');
});

test('request headers that only a proxy or Next.js may set are removed', async () => {
  let seen: IncomingMessage['headers'] = {};
  await ask(
    (req, res) => {
      seen = req.headers;
      res.end();
    },
    '/en',
    {
      headers: {
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-host': 'evil.example',
        forwarded: 'for=1.2.3.4',
        [NETWORK_HEADER]: '1.2.3.4',
        [SCHEME_HEADER]: 'https',
        [PATH_HEADER]: '/staff',
        'x-middleware-subrequest': 'middleware',
        'next-action': 'abc',
        rsc: '1',
      },
    },
  );
  expect(seen).toMatchObject({
    [NETWORK_HEADER]: '127.0.0.1',
    [SCHEME_HEADER]: '',
    [PATH_HEADER]: '/en',
    'x-forwarded-host': 'campaign.example.org',
    'x-forwarded-proto': 'https',
  });
  for (const name of ['x-forwarded-for', 'forwarded', 'x-middleware-subrequest', 'next-action']) {
    expect(seen).not.toHaveProperty(name);
  }
});

test('a request with an empty User-Agent is rendered like one without', async () => {
  const seen: (string | undefined)[] = [];
  const port = await serve((req, res) => {
    seen.push(req.headers['user-agent']);
    res.end();
  });
  for (const line of ['', 'User-Agent:\r\n', 'User-Agent: own\r\n']) {
    const socket = connect(port, '127.0.0.1');
    socket.write(`GET /en HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${line}\r\n`);
    await text(socket);
  }
  expect(seen).toEqual(['unknown', 'unknown', 'own']);
});

test('a body that is too large is read to its end so that a browser shows the answer', async () => {
  const answer = await ask(html(''), '/api/messages', {
    method: 'POST',
    body: 'x'.repeat(5_000_000),
    headers: { accept: 'text/html' },
  });
  expect(answer.status).toBe(413);
  expect(await answer.text()).toBe('<p>problem: too_large</p>');
});

test('a file of someone without a staff session is not received', async () => {
  const sizes: number[] = [];
  const port = await serve(async (req, res) => {
    sizes.push((await buffer(req)).length);
    res.writeHead(303, { location: '/staff/sign-in' }).end();
  });
  for (const cookie of ['', 'staff.session_token=x']) {
    const answer = await fetch(`http://127.0.0.1:${port}/staff/roster/upload`, {
      method: 'POST',
      redirect: 'manual',
      body: 'x'.repeat(2_000_000),
      headers: { cookie, origin: 'https://campaign.example.org' },
    });
    expect(answer.status).toBe(303);
  }
  expect(sizes).toEqual([0, 2_000_000]);
});

test('a program is refused with problem JSON', async () => {
  const answer = await ask(html(''), '/api/messages', {
    method: 'POST',
    headers: { origin: 'https://evil.example' },
  });
  expect(answer.status).toBe(403);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(await answer.json()).toMatchObject({ status: 403, problems: { form: 'cross_site' } });
});

test.each(['GET * HTTP/1.1', 'GET /%ff HTTP/1.1'])(
  '"%s" leads to the not-found page',
  async (line) => {
    let url = '';
    const port = await serve((req, res) => {
      url = req.url ?? '';
      html('<p>No such page</p>', 404)(req, res);
    });
    const socket = connect(port, '127.0.0.1');
    socket.write(`${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
    expect(url).toBe('/_not-found');
  },
);

test.each(['/api/campaign', '/healthz', '/readyz', '/metrics'])(
  'the response of %s is not cached unless it says for how long',
  async (path) => {
    const port = await serve((req, res) => {
      const own = req.url?.endsWith('?own') && { 'Cache-Control': 'max-age=60' };
      res.writeHead(200, { ...own }).end('{}');
    });
    const controlOf = async (query: string) =>
      (await fetch(`http://127.0.0.1:${port}${path}${query}`)).headers.get('cache-control');
    expect(await controlOf('?plain')).toBe('no-store');
    expect(await controlOf('?own')).toBe('max-age=60');
  },
);

test.each([
  ['GET /healthz HTTP/1.0\r\n', 200, 'campaign.example.org'],
  ['GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n', 200, '127.0.0.1'],
  ['GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n', 200, '127.0.0.1'],
  ['GET /healthz HTTP/1.1\r\nConnection: close\r\n', 400, undefined],
  ['GET /healthz HTTP/1.1\r\nHost: a\r\nhost: b\r\nConnection: close\r\n', 400, undefined],
  ['GET /healthz HTTP/1.0\r\nHost: a\r\nHOST: b\r\n', 400, undefined],
])('%j is answered with %i: one Host header, or none in HTTP/1.0', async (head, status, host) => {
  let seen: string | undefined;
  const port = await serve((req, res) => {
    seen = req.headers.host;
    res.end('{}');
  });
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head}\r\n`);
  expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(seen).toBe(host);
});

test.each([
  ['/en?from=news', '/en?from=news'],
  [`/en?from=${'%20'.repeat(3_000)}`, '/en'],
])('a redirect is sent once and fits into the head of a response', async (to, location) => {
  const answer = await ask((_req, res) => {
    res.setHeader('Refresh', `0;url=${to}`);
    res.setHeader('Location', to);
    res.writeHead(308).end();
  });
  expect(answer.status).toBe(308);
  expect(answer.headers.get('refresh')).toBeNull();
  expect(answer.headers.get('location')).toBe(location);
});

test.each([
  ['that has begun', true, /^HTTP\/1\.1 200 .*\r\nrow 1\n\r\n$/s],
  ['that has not begun', false, /^HTTP\/1\.1 400 Bad Request\r\n.*content-security-policy/s],
  ['before it', undefined, /^HTTP\/1\.1 200 .*end.*HTTP\/1\.1 400 Bad Request\r\n/s],
])('garbage after a response %s is answered apart from it', async (_, hasBegun, expected) => {
  const port = await serve((_req, res) => {
    if (hasBegun) res.write('row 1\n');
    if (hasBegun === undefined) res.end('end');
  });
  const socket = connect(port, '127.0.0.1');
  socket.write('GET /x.csv HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const all = text(socket);
  if (hasBegun !== false) await once(socket, 'data');
  socket.write('garbage\r\n\r\n');
  expect(await all).toMatch(expected);
});
