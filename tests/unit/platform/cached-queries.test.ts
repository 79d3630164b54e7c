import { expect, test } from 'vitest';
import { siteParts } from '@/app/_server/site-parts';

const keyOf = (url: string, headers: { cookie?: string; referer?: string } = {}) =>
  siteParts(async () => {}, { dev: false }).pages?.keyOf(url, headers)?.key;

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

test('the form is not, for a visitor whose source it passes on', () => {
  const from = (query: string) => ({ referer: `https://campaign.example.org/en${query}` });
  expect(keyOf('/en/write', from('?from=news'))).toBeUndefined();
  expect(keyOf('/es/write?district=CA-12', from('?from=news'))).toBeUndefined();
  expect(keyOf('/en/write', from('?from=a%20b'))).toBe('/en/write');
  expect(keyOf('/en/write', from(''))).toBe('/en/write');
  expect(keyOf('/en/lookup', from('?from=news'))).toBe('/en/lookup');
});

test.each([
  '/en/lookup?district=CA-99',
  '/en/lookup?district=ca-12',
  '/en/lookup?district=CA-12&certainty=invented',
  '/en/lookup?district=CA-12,x',
  '/en/lookup?choose=CA-11,CA-12',
  '/en/lookup?state=XX',
  '/en/lookup?away=x1',
])('%s is not, because anyone could invent such queries without end', (url) => {
  expect(keyOf(url)).toBeUndefined();
});

test('only files that exist are exempt from the limits, whatever a name looks like', () => {
  const { files } = siteParts(async () => {}, { dev: false });
  expect(files).toContain('/favicon.ico');
  expect(files).toContain('/site.js');
  for (const path of ['/wp-login.php', '/none.txt', '/', '/api/openapi.json'])
    expect(files).not.toContain(path);
});
