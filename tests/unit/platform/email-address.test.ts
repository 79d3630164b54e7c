import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likelyEmailAddress, readEmailAddress } from '@/lib/platform/email-address';
import { isPlainAddress } from '@/lib/platform/text';

test.each([
  'r&d@example.org',
  'a/b@example.org',
  'a=b@example.org',
  '!sam@example.org',
  'sam#1@example.org',
  'sam~@example.org',
  '{sam}@example.org',
  "o'sample@example.org",
  'sam`|?^*$%@example.org',
  'sam..x@example.org',
  'a...b@example.org',
  's...@example.org',
  '...@example.org',
  '.sam.@example.org',
  'sam%2Btag@example.org',
  'sam+tag@sub-domain.example.co.uk',
  'sam@xn--e1afmkfd.xn--p1ai',
  'Sam@Example.ORG',
])('%s is accepted unchanged', (address) => {
  expect(readEmailAddress(address)).toBe(address);
});

test.each([
  [' sam@example.org\u00A0', 'sam@example.org'],
  ['mailto:sam@example.org', 'sam@example.org'],
  ['<sam@example.org>', 'sam@example.org'],
  ['<mailto:sam@example.org>', 'sam@example.org'],
  ["'sam@example.org'", 'sam@example.org'],
  ['sam@example.org.', 'sam@example.org'],
  ['sam@example.org,', 'sam@example.org'],
  ['ｓａｍ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'sam@example.org'],
  ['sam@müller.example', 'sam@xn--mller-kva.example'],
  ['sam@MÜLLER.example', 'sam@xn--mller-kva.example'],
  ['sam@mu\u0308ller.example', 'sam@xn--mller-kva.example'],
  ['sam@пример.рф', 'sam@xn--e1afmkfd.xn--p1ai'],
  ['sam@例え。jp', 'sam@xn--r8jz45g.jp'],
  ['mailto:sam@example.org?subject=Hi', 'sam@example.org'],
  ['mailto:sam%2Btag@example.org', 'sam+tag@example.org'],
  ['mailto:o%27sample@example.org', "o'sample@example.org"],
  ['mailto:sam%40example.org?subject=Hi', 'sam@example.org'],
  ['mailto:sam%2Btag@example.org?subject=Hi there&cc=eve@example.org', 'sam+tag@example.org'],
  ['MAILTO:r%26d%3F@example.org', 'r&d?@example.org'],
  ['mailto:%3Csam@example.org%3E', 'sam@example.org'],
  ['mailto:Sam%20Example%20%3Csam@example.org%3E', 'sam@example.org'],
  ['mailto%3Asam%40example.org', 'sam@example.org'],
  ['mailto:?to=sam%2Btag@example.org&subject=Hi', 'sam+tag@example.org'],
  ['mailto:?subject=Hi&to=sam@example.org', 'sam@example.org'],
  ['mailto:100%@example.org', '100%@example.org'],
  ['mailto:100%zz%E2%28@example.org', '100%zz%E2%28@example.org'],
  ['[Sam](mailto:sam%2Btag@example.org)', 'sam+tag@example.org'],
  ['sam+tag@example.org<mailto:sam%2Btag@example.org>', 'sam+tag@example.org'],
  ['Email: sam@example.org', 'sam@example.org'],
  ['E-MAIL:sam@example.org', 'sam@example.org'],
  ['Correo electrónico:sam@example.org', 'sam@example.org'],
  ['My address: mailto://sam@example.org', 'sam@example.org'],
  ['Sam Example <sam@example.org>', 'sam@example.org'],
  ['"Example, Sam" <Sam@example.org>', 'Sam@example.org'],
  ['sam@example.org<mailto:sam@example.org>', 'sam@example.org'],
  ['[sam@example.org](mailto:sam@example.org)', 'sam@example.org'],
  ['sam@example.org (home)', 'sam@example.org'],
  ['*sam@example.org*', 'sam@example.org'],
  ['sam@example.org!', 'sam@example.org'],
  ['sam @example.org', 'sam@example.org'],
  ['sam@example. com', 'sam@example.com'],
  ['sam@example,org', 'sam@example.org'],
  ['sam@@example.org', 'sam@example.org'],
  ['sam@example..org', 'sam@example.org'],
  ['sam@example.org…', 'sam@example.org'],
  ['sam@example.org...', 'sam@example.org'],
  ['sam%40example.org', 'sam@example.org'],
  ['o’sample@example.org', "o'sample@example.org"],
])('%j becomes %s', (typed, address) => {
  expect(readEmailAddress(typed)).toBe(address);
});

test.each([
  '',
  'sam',
  'sam@',
  '@example.org',
  'sam@localhost',
  'sam.example.org',
  'gmail.com',
  'sam sample@example.org',
  'sam:x@example.org',
  'https://sam@example.org',
  'sam(work)x@example.org',
  'sam@example.org. Thanks',
  'sam@192.0.2.1',
  'Pat <pat@example.org>, Sam <sam@example.org>',
  'a@b@example.org',
  'sam@exampl….org',
  'sam@exampl...org',
  'sam@…org',
  'sam@exa…mple.org',
  's…@example.org',
  '…sam@example.org',
  'sam…x@example.org',
  'Sam <s…@example.org>',
  'mailto:s%E2%80%A6@example.org',
  'mailto:sam%0D%0Aeve@example.org',
  'mailto:sam@example.org,eve@example.org',
  'mailto:',
  'mailto:%',
  'sam@-a.org',
  'sam@a_b.org',
  'josé@example.org',
  'sam@ex%61mple.örg',
  'sam@[127.0.0.1]',
  'sam@example.org, eve@example.org',
  'sam@example.org\r\nBcc: eve@example.org',
  `${'x'.repeat(65)}@example.org`,
])('%j is not an email address', (typed) => {
  expect(readEmailAddress(typed)).toBeUndefined();
});

test('a long text is read without delay', () => {
  const start = performance.now();
  for (const part of ['mailto:?to=', 'a@b.c?', '%41', ' . ', 'a ']) {
    readEmailAddress(part.repeat(20_000));
    readEmailAddress(`${part.repeat(20_000)}@example.org`);
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('every accepted address can be sent to', () => {
  const local = fc.string({ unit: fc.constantFrom(..."az09.!#$%&'*+/=?^_`{|}~-") });
  const domain = fc.oneof(fc.domain(), fc.constantFrom('müller.example', 'пример.рф', 'a..b'));
  fc.assert(
    fc.property(local, domain, (before, after) => {
      const address = readEmailAddress(`${before}@${after}`);
      if (address !== undefined) expect(isPlainAddress(address)).toBe(true);
      expect(readEmailAddress(address ?? '')).toBe(address);
    }),
  );
});

test.each([
  ['gmail.con', 'gmail.com'],
  ['gmail.cmo', 'gmail.com'],
  ['GMAIL.CON', 'gmail.com'],
  ['gmial.com', 'gmail.com'],
  ['gmal.com', 'gmail.com'],
  ['gmaill.con', 'gmail.com'],
  ['gmail.co', 'gmail.com'],
  ['yahoo.om', 'yahoo.com'],
  ['hotmial.com', 'hotmail.com'],
  ['example.con', 'example.com'],
  ['example.ogr', 'example.org'],
  ['example.nte', 'example.net'],
])('%s is suggested as %s', (domain, meant) => {
  expect(likelyEmailAddress(`sam@${domain}`)).toBe(`sam@${meant}`);
});

test.each([
  'gmail.com',
  'ymail.com',
  'mail.com',
  'example.org',
  'example.co',
  'yahoo.co.uk',
  'hotmail.fr',
  'constructor.constructor',
  'comcast.net',
])('%s gets no suggestion', (domain) => {
  expect(likelyEmailAddress(`sam@${domain}`)).toBeUndefined();
});
