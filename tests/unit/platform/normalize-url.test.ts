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
  ['&confirm=C', '?confirm=C'],
  [';confirm=C', '?confirm=C'],
  ['&amp;confirm=C', '?confirm=C'],
  ['%26confirm%3DC', '?confirm=C'],
  ['%20confirm=C', '?confirm=C'],
  ['/confirm=C', '?confirm=C'],
  ['/?confirm=C', '?confirm=C'],
  ['confirm=C', '?confirm=C'],
  ['&con', '?con'],
  [';', '?'],
  ['&from=x&confirm=C', '?from=x&confirm=C'],
  ['?from=x&amp;confirm=C', '?from=x&confirm=C'],
  ['?from=x&confirm=C', '?from=x&confirm=C'],
  ['/your-data&proof=C', '/your-data?proof=C'],
  ['/your-dataproof=C', '/your-data?proof=C'],
  ['/your-data?proof=C', '/your-data?proof=C'],
  ['/send-your', '/send-yourself'],
  ['/er', '/erase'],
  ['/held', '/held'],
  ['//your-data?proof=C', '/your-data?proof=C'],
])('a receipt link that ends with %s is read with %s', (end, read) => {
  expect(readableTarget(`/en/receipt/${token}${end}`)).toBe(`/en/receipt/${token}${read}`);
});

test.each([
  ['/staff/invitation?token%3DAb', '/staff/invitation?token=Ab'],
  ['/staff/reset-password%3FToken%3DAb', '/staff/reset-password?token=Ab'],
  ['/staff/inbox?status=x%3D1', '/staff/inbox?status=x%3D1'],
  ['/staff/invitation&token=Ab', '/staff/invitation?token=Ab'],
  ['/staff/setup;token=Ab', '/staff/setup?token=Ab'],
  ['/staff/setuptoken=Ab', '/staff/setup?token=Ab'],
  ['/staff//reset-password?token=Ab', '/staff/reset-password?token=Ab'],
  ['/staff/reports&last=7', '/staff/reports?last=7'],
  ['/staff/invitat', '/staff/invitation'],
  ['/staff/reset-', '/staff/reset-password'],
  ['/staff/set', '/staff/set'],
  ['/staff/restored', '/staff/restored'],
])('the staff link %s is read as %s', (target, read) => {
  expect(readableTarget(target)).toBe(read);
});

test.each([
  ['/en/receipt', '/en/receipt/-'],
  ['/es/receipt/', '/es/receipt/-'],
  ['/en/receipt//', '/en/receipt/-'],
  ['/en/receipt.', '/en/receipt/-'],
  ['/EN/RECEIPT', '/en/receipt/-'],
  ['/es/recei', '/es/receipt/-'],
  ['/en/receipt?confirm=C', '/en/receipt/-?confirm=C'],
  ['/en/receipt&confirm=C', '/en/receipt/-?confirm=C'],
  ['/en/receipts', '/en/receipts'],
  ['/en/r', '/en/r'],
  ['/en/write', '/en/write'],
])('a receipt link cut off before its token, %s, opens %s', (target, read) => {
  expect(readableTarget(target)).toBe(read);
});

test.each([
  [`/en//receipt/${token}?confirm=C`, `/en/receipt/${token}?confirm=C`],
  [`//en/receipt//${token}`, `/en/receipt/${token}`],
  [`/en/receipt/AAAA%0D%0A${token.slice(4)}`, `/en/receipt/${token}`],
  [`/en/rec=%0Aeipt/${token}`, `/en/receipt/${token}`],
  ['/en//act', '/en/act'],
  ['/staff//messages//1', '/staff/messages/1'],
  ['/en&from=x', '/en?from=x'],
  ['/en/act%3Ffrom=x', '/en/act?from=x'],
  // Never the address of a host.
  ['//evil.example/en/act', '//evil.example/en/act'],
  ['//evil.example//en', '//evil.example//en'],
  ['//en', '//en'],
  ['///en/act', '/en/act'],
  ['/en/act?next=//evil.example', '/en/act?next=//evil.example'],
])('%s is joined to %s', (target, read) => {
  expect(readableTarget(target)).toBe(read);
});

test('a long target is read without delay', () => {
  const start = performance.now();
  for (const part of [
    '/',
    '&amp;',
    'amp;',
    '%26',
    '%3F',
    '&',
    ';',
    'a',
    '/a',
    '%0A',
    '%25',
    '?&',
  ]) {
    for (const page of ['/', '/en', `/en/receipt/${token}`, '/staff/a'])
      readableTarget(page + part.repeat(5_000));
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});
