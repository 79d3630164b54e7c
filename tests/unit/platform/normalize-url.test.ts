import { expect, test } from 'vitest';
import { readableTarget } from '@/lib/platform/server/normalize-url';

test.each(['/', '/en', '/en/receipt/%2F?x=%00', '//en', '/%C3%A9'])('%s is unchanged', (target) =>
  expect(readableTarget(target)).toBe(target),
);

test.each([
  '*',
  'en',
  '/%',
  '/en/receipt/%ff',
  '/en/receipt/%E0%A4%A',
  '/_global-error?x',
  '/staff/offices/%00/address',
])('%s becomes the not-found page', (target) => expect(readableTarget(target)).toBe('/_not-found'));

test('a receipt link with a damaged ending still leads to the receipt', () => {
  const receipt = `/en/receipt/${'A'.repeat(32)}`;
  for (const end of ['%', '%2', '%E2%80', '%ff'])
    expect(readableTarget(receipt + end)).toBe(receipt);
});

test.each([
  ['/en/act.', '/en/act'],
  ['/en/act).?from=x', '/en/act?from=x'],
  ['/es/write%E2%80%9D', '/es/write'],
  ['/en/act%20', '/en/act'],
  ['/EN/Act', '/en/act'],
  ['/en/act&gt;', '/en/act'],
  ['/en/act//', '/en/act'],
  ['/En/Receipt/AbC/your-data%3E', '/en/receipt/AbC/your-data'],
  ['/staff/reset-password,?token=Ab', '/staff/reset-password?token=Ab'],
])('%s is corrected to %s', (target, page) => {
  expect(readableTarget(target)).toBe(page);
});

test.each(['/en/ac%74', '/en/act.txt', '/staff/figures.csv', '/logo/A.svg', '/en/receipt/=3DAb'])(
  '%s is left to Next.js',
  (target) => expect(readableTarget(target)).toBe(target),
);

test.each([
  ['http://evil.example/en?x=1', '/en?x=1'],
  ['HTTPS://evil.example', '/'],
  ['http://evil.example//en', '//en'],
])('%s is reduced to the path %s', (target, local) => {
  expect(readableTarget(target)).toBe(local);
});

const token = 'A'.repeat(32);
test.each([
  ['%3Fconfirm%3DC', '?confirm=C'],
  ['%3fconfirm=C', '?confirm=C'],
  ['%253Fconfirm%253DC', '?confirm=C'],
  ['?confirm%3DC', '?confirm=C'],
  ['?Confirm=C', '?confirm=C'],
  ['?amp;confirm=C', '?confirm=C'],
  ['?confirm=3DC', '?confirm=3DC'],
  ['%3Fcon', '?con'],
  ['?con', '?con'],
  ['/your-data%3Fproof%3DC', '/your-data?proof=C'],
  ['/your-', '/your-data'],
  ['?confirmed=repeated', '?confirmed=repeated'],
])('a receipt link that ends with %s is read with %s', (end, read) => {
  expect(readableTarget(`/en/receipt/${token}${end}`)).toBe(`/en/receipt/${token}${read}`);
});

test.each([
  ['/staff/invitation?token%3DAb', '/staff/invitation?token=Ab'],
  ['/staff/reset-password%3FToken%3DAb', '/staff/reset-password?token=Ab'],
  ['/staff/inbox?status=x%3D1', '/staff/inbox?status=x%3D1'],
])('the staff link %s is read as %s', (target, read) => {
  expect(readableTarget(target)).toBe(read);
});
