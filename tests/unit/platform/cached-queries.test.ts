import { expect, test } from 'vitest';
import { siteParts } from '@/app/_server/site-parts';

const keyOf = (url: string, cookies = '') =>
  siteParts(async () => {}, { dev: false }).pages?.keyOf(url, cookies)?.key;

test.each([
  '/en/lookup',
  '/es/lookup?district=CA-12',
  '/en/lookup?district=AK-AL&certainty=zip',
  '/en/lookup?state=TX',
  '/en/lookup?away=military',
  '/en/send-yourself?district=CA-12',
])('%s is cached', (url) => {
  expect(keyOf(url)).toBe(url);
  expect(keyOf(url, 'draft=1')).toBe(url === '/en/send-yourself' ? url : undefined);
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
