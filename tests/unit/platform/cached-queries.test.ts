import { expect, test } from 'vitest';
import { siteParts } from '@/app/_server/site-parts';

const parts = siteParts(async () => {}, { dev: false });
const keyOf = (url: string, headers: { cookie?: string } = {}) =>
  parts.pages?.keyOf(url, headers)?.key;

test.each([
  '/en/lookup',
  '/es/lookup?district=CA-12',
  '/en/lookup?district=AK-AL&certainty=zip',
  '/en/lookup?state=TX',
  '/en/lookup?away=military',
  '/en/send-yourself?district=CA-12',
])('%s is cached', (url) => {
  expect(keyOf(url)).toBe(url);
  expect(keyOf(url, { cookie: 'draft=1' })).toBe(url === '/en/send-yourself' ? url : undefined);
});

test('the source of a link changes no page except the form that passes it on', () => {
  expect(keyOf('/en/lookup?from=news')).toBe('/en/lookup');
  expect(keyOf('/en/lookup?district=CA-12&from=news')).toBe('/en/lookup?district=CA-12');
  expect(keyOf('/en/act?from=news')).toBe('/en/act');
  expect(keyOf('/en/lookup?from=a%20b')).toBeUndefined();
  expect(keyOf('/en/write?from=news')).toBeUndefined();
  expect(keyOf('/en/write?district=CA-12&from=news')).toBeUndefined();
});

const otherAddress = (url: string, referer: string, method = 'GET') =>
  parts.otherAddress?.({ url, method, headers: { host: 'site.example', referer } } as never);

test.each([
  ['/en/lookup', '/en?from=News', '/en/lookup?from=news'],
  ['/es/act', '/en/act?from=news', '/es/act?from=news'],
  ['/en', '/en/lookup?district=CA-12&from=news', '/en?from=news'],
  ['/en/write?district=CA-12', '/en/act?from=news', '/en/write?district=CA-12&from=news'],
  ['/en/act?a=b?c&d=e', '/en?from=news', '/en/act?a=b?c&d=e&from=news'],
  ['/en/lookup?district=CA-12', '/en', undefined],
  ['/en/lookup', '/en?from=a%20b', undefined],
  ['/en/lookup?from=radio', '/en?from=news', undefined],
  ['/en/lookup?from=a%20b', '/en?from=news', undefined],
  ['/en/receipt/x', '/en?from=news', undefined],
  ['/en/write/check', '/en/write?from=news', undefined],
  ['/site.js', '/en?from=news', undefined],
  ['/exit', '/en?from=news', undefined],
  ['/staff/inbox', '/en?from=news', undefined],
])('%s after %s: %s', (url, page, expected) => {
  expect(otherAddress(url, `https://site.example${page}`)).toBe(expected);
  expect(otherAddress(url, `http://localhost:3000${page}`)).toBe(expected);
  expect(otherAddress(url, `https://other.example${page}`)).toBeUndefined();
  expect(otherAddress(url, `https://site.example${page}`, 'POST')).toBeUndefined();
});

test.each([
  '/en/lookup?district=CA-99',
  '/en/lookup?district=ca-12',
  '/en/lookup?district=CA-12&certainty=invented',
  '/en/lookup?district=CA-12,x',
  '/en/lookup?district=CA-12?x',
  '/en/lookup?choose=CA-11,CA-12',
  '/en/lookup?state=XX',
  '/en/lookup?away=x1',
])('%s is not, because anyone could invent such queries without end', (url) => {
  expect(keyOf(url)).toBeUndefined();
});

test('only files that exist are exempt from the limits, whatever a name looks like', () => {
  const { files } = parts;
  expect(files).toContain('/favicon.ico');
  expect(files).toContain('/site.js');
  for (const path of ['/wp-login.php', '/none.txt', '/', '/api/openapi.json'])
    expect(files).not.toContain(path);
});
