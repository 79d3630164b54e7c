import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idIn, serverWords } from '@/lib/delivery/cwc/gateway-answer';
import { redact } from '@/lib/delivery/cwc/gateway-client';

const hex = (text: string, each: (byte: string) => string) =>
  [...Buffer.from(text)].map((byte) => each(byte.toString(16).padStart(2, '0'))).join('');

/** Ways in which a server may quote the request. */
const echoes: Record<string, (key: string) => string> = {
  plain: (key) => key,
  'in capitals': (key) => key.toUpperCase(),
  'in an address': (key) => `https://cwc.house.gov/v2/message?apikey=${encodeURIComponent(key)}`,
  'in a form': (key) => new URLSearchParams({ apikey: key }).toString(),
  'in an address in an address': (key) => encodeURIComponent(encodeURIComponent(key)),
  'every byte encoded': (key) => hex(key, (byte) => `%${byte}`),
  'in JSON': (key) => JSON.stringify({ key }),
  'in escaped JSON': (key) => hex(key, (byte) => `\\u00${byte}`),
  'in XML': (key) =>
    `<a>${key.replace(/[&<>"']/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? 'apos'};`)}</a>`,
  'in decimal entities': (key) => [...key].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
  'in hexadecimal entities': (key) => hex(key, (byte) => `&#x${byte};`),
};

const keys = fc.string({ unit: 'grapheme-ascii', minLength: 8, maxLength: 40 }).filter((key) => {
  // Settings are trimmed, and a key may not consist of the characters that replace it.
  return key.trim() === key && !/^[*\s]+$/.test(key) && !/ {2}/.test(key);
});

test.each(Object.entries(echoes))('the key is removed when it is quoted: %s', (_, echo) => {
  fc.assert(
    fc.property(keys, fc.string({ maxLength: 30 }), fc.string({ maxLength: 30 }), (key, a, b) => {
      const text = `${a.replaceAll(key, '')} ${echo(key)} ${b.replaceAll(key, '')}`;
      for (const redacted of [redact(text, key), serverWords(text, key), idIn(text, key) ?? '']) {
        expect(redacted.toLowerCase()).not.toContain(key.toLowerCase());
        expect(redacted.toLowerCase()).not.toContain(echo(key).toLowerCase());
      }
    }),
  );
});

test('the value of any apikey parameter is removed', () => {
  expect(redact('GET /v2/message?apikey=other&x=1', 'house-test-key')).toBe(
    'GET /v2/message?apikey=***&x=1',
  );
});

test('the server’s text is one line of at most 500 characters without markup or quoted values', () => {
  const text = serverWords(
    "<p>The 'Email' element is invalid -\n The value 'sam@home' is invalid according to its datatype</p>",
    'house-test-key',
  );
  expect(text).toBe(
    "The 'Email' element is invalid - The value '…' is invalid according to its datatype",
  );
  expect([...serverWords('🙂'.repeat(900), 'house-test-key')]).toHaveLength(500);
});

test('the gateway’s own id is found, unless it contains the key', () => {
  expect(idIn('{"id": "a1b2-c3"}', 'house-test-key')).toBe('a1b2-c3');
  expect(idIn('<R><MessageId>77123</MessageId></R>', 'house-test-key')).toBe('77123');
  expect(idIn('{"id": "house-test-key"}', 'house-test-key')).toBeUndefined();
  expect(idIn('Accepted', 'house-test-key')).toBeUndefined();
});
