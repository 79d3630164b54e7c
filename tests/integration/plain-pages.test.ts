import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainNextApp } from '../support/plain-next-app';
import { startInChild } from '../support/start-in-child';

/** The framework itself behind our server: what it writes between its pages changes with it. */
let site: Awaited<ReturnType<typeof startInChild>>;
beforeAll(async () => {
  site = await startInChild('tests/support/serve-plain-next.ts', [plainNextApp()]);
}, 180_000);
afterAll(() => site?.stop());

const ask = (path: string) => fetch(site.url + path);

test('a page is whole without the framework’s scripts, and nothing loads one', async () => {
  const answer = await ask('/en');
  const html = await answer.text();
  expect(answer.status).toBe(200);
  expect(html).toContain('<h1>A bare page</h1>');
  expect(html).not.toMatch(/<script|as="script"|\.js"/);
});

test.each(['/en/streamed', '/en/late'])(
  'a page that would wait for a script at %s is an error, never a wait without end',
  async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(500);
    expect(await answer.text()).toBe('<p>problem: broken</p>');
  },
);

test('a page that breaks is a page of ours', async () => {
  const answer = await ask('/en/broken');
  expect(answer.status).toBe(500);
  expect(await answer.text()).toBe('<p>problem: broken</p>');
});

test('the framework’s own navigation gets whole pages too', async () => {
  const answer = await fetch(`${site.url}/en?_rsc=abc`, { headers: { rsc: '1' } });
  expect(answer.headers.get('content-type')).toContain('text/html');
  expect(await answer.text()).toContain('<h1>A bare page</h1>');
});
