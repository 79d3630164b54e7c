import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainNextApp } from '../support/plain-next-app';
import { startInChild } from '../support/start-in-child';

/** Next.js behind our server: its markup changes between versions. */
let site: Awaited<ReturnType<typeof startInChild>>;
beforeAll(async () => {
  site = await startInChild('tests/support/serve-plain-next.ts', [plainNextApp()]);
}, 180_000);
afterAll(() => site?.stop());

const ask = (path: string) => fetch(site.url + path);

test("a page is complete without the framework's scripts, and no script is loaded", async () => {
  const answer = await ask('/en');
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('<h1>A bare page</h1>');
  expect(html).not.toMatch(/<script|as="script"|\.js"/);
});

test.each(['/en/streamed', '/en/late'])(
  'a page that would need a script at %s is an error and does not hang',
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('<p>problem: broken</p>');
  },
);

test('an error while rendering shows our error page', async () => {
  const answer = await ask('/en/broken');
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('<p>problem: broken</p>');
});

test('a client-side navigation request gets a complete page', async () => {
  const answer = await fetch(`${site.url}/en?_rsc=abc`, { headers: { rsc: '1' } });
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toContain('<h1>A bare page</h1>');
});
