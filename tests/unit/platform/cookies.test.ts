import { afterEach, expect, test, vi } from 'vitest';
import { clearCookie, readCookie, setCookie } from '@/lib/platform/answers';
import { rereadEnv } from '@/lib/platform/env';

function siteAt(url: string) {
  vi.stubEnv('SITE_URL', url);
  rereadEnv();
}
afterEach(() => vi.unstubAllEnvs());

const read = (cookie: string) => readCookie(new Headers({ cookie }), 'draft');

test('with https a cookie has the __Host- prefix and the Secure attribute', () => {
  siteAt('https://campaign.example.org');
  const cookie = setCookie('draft', 'abc', 60);
  expect(cookie).toBe('__Host-draft=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure');
  expect(read('draft=planted; __Host-draft=abc')).toBe('abc');
  expect(read('draft=planted')).toBeUndefined();
});

test('without https a cookie has neither', () => {
  siteAt('http://localhost:3000');
  expect(setCookie('draft', 'abc', 60)).toBe(
    'draft=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax',
  );
  expect(clearCookie('draft')).toContain('Max-Age=0');
});

test('a cookie is found among others, only by its full name', () => {
  siteAt('http://localhost:3000');
  expect(read('a=1; draft=abc=; b=2')).toBe('abc=');
  expect(read('mydraft=x; draft2=y')).toBeUndefined();
  expect(read('draft=; a=1')).toBeUndefined();
  expect(read(';;=')).toBeUndefined();
  expect(readCookie(new Headers(), 'draft')).toBeUndefined();
});
