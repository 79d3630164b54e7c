import { request as httpRequest } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { languages } from '@/lib/campaign/languages';
import { securityHeaders } from '@/lib/platform/server/security-headers';
import { expect, test } from './fixtures';

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer; size: number };

/** Response as transferred; fetch would decompress it before it can be measured. */
function ask(url: string, method = 'GET', accept = 'text/html'): Promise<Answer> {
  const headers = { 'accept-encoding': 'gzip', accept };
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () => {
        const raw = Buffer.concat(parts);
        const body = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(raw) : raw;
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body,
          size: raw.length,
        });
      });
    });
    asked.on('error', reject).end();
  });
}

const filesOf = (html: string) =>
  [...html.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="(\/[^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/rel="(?:alternate|canonical)"/.test(tag))
    .map(([, path = '']) => path);

const READING = [
  '',
  '/act',
  '/act/history',
  '/act/compare',
  '/statistics',
  '/lookup',
  '/safety',
  '/privacy',
  '/accessibility',
  '/share',
  '/embed',
];
const RESULTS = [
  '/lookup?district=CA-12',
  '/lookup?choose=TX-35,TX-37',
  '/send-yourself',
  '/send-yourself?district=CA-12',
];

for (const language of languages) {
  for (const path of [...READING, '/write', ...RESULTS, '/nothing']) {
    test(`/${language}${path} is at most 30 kB, without framework scripts or cookies`, async ({
      site,
    }) => {
      const { body, size, headers } = await ask(`${site.url}/${language}${path}`);
      const html = body.toString();
      // The display font is announced in a header, before the page itself.
      const announced = [...`${headers.link ?? ''}`.matchAll(/<(\/[^>]+)>/g)];
      const files = [...new Set([...filesOf(html), ...announced.map(([, file = '']) => file)])];
      expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(1);
      expect(files).toEqual(expect.arrayContaining(['/site.js', '/site.webmanifest']));
      const sizes = await Promise.all(
        files.map(async (file) => ({ file, size: (await ask(site.url + file)).size })),
      );
      const sum = (all: { size: number }[]) => all.reduce((total, each) => total + each.size, 0);
      // Includes the display font, which a visitor loads once.
      expect(size + sum(sizes), JSON.stringify({ size, sizes })).toBeLessThanOrEqual(30_000);
      const face = sizes.find(({ file }) => file.endsWith('.woff2'));
      expect(face?.size).toBeLessThanOrEqual(14_000);
      const scripts = sizes.filter(({ file }) => file.endsWith('.js'));
      expect(sum(scripts)).toBeLessThanOrEqual(4_000);

      const tags = html.match(/<script\b[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !tag.includes('data-site'))).toEqual([]);
      expect(html).not.toMatch(/__next_f|modulepreload|\sstyle="|\son[a-z]+="|<style/);
      expect(headers['set-cookie']).toBeUndefined();
    });
  }
}

test('every response has the security headers', async ({ site }) => {
  const html = (await ask(`${site.url}/en`)).body.toString();
  const asked: [string, string?][] = [
    ['/'],
    ['/en'],
    ['/en/write'],
    ['/en/write/check'],
    ['/en/nothing'],
    ['/nothing'],
    ['/exit'],
    ['/exit', 'POST'],
    ['/healthz'],
    ['/readyz'],
    ['/api/campaign'],
    ['/api/nothing'],
    ['/api/lookup', 'POST'],
    ['/api/messages', 'POST'],
    ['/api/messages', 'DELETE'],
    ['/staff'],
    ...filesOf(html).map((file): [string] => [file]),
  ];
  for (const [path, method] of asked) {
    const { headers } = await ask(site.url + path, method);
    expect(headers, `${method ?? 'GET'} ${path}`).toMatchObject(securityHeaders(false));
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});

test('a refused method gets the list of allowed ones, and a missing page is not cached', async ({
  site,
}) => {
  const allowOf = async (path: string, method?: string) => {
    const { status, headers } = await ask(site.url + path, method);
    expect(status, path).toBe(405);
    return headers.allow;
  };
  expect(await allowOf('/en/write', 'POST')).toBe('GET, HEAD');
  for (const path of ['/staff/sign-in', '/staff/inbox', '/staff/webhooks/no-such-id']) {
    expect(await allowOf(path, 'POST')).toBe('GET, HEAD');
    const body = new FormData();
    body.set('code', '1');
    const answer = await fetch(site.url + path, { method: 'POST', body });
    expect([answer.status, answer.headers.get('allow')], path).toEqual([405, 'GET, HEAD']);
  }
  expect(await allowOf('/api/messages', 'DELETE')).toBe('GET, HEAD, POST, OPTIONS');
  expect(await allowOf('/api/messages')).toBe('POST');
  expect(await allowOf('/api/campaign', 'POST')).toBe('GET, HEAD');
  for (const path of ['/en/%E0%A4%A', '/nothing', '/en/nothing']) {
    const { status, headers } = await ask(site.url + path);
    expect(status, path).toBe(404);
    expect(headers['cache-control'], path).toContain('no-store');
  }
});
