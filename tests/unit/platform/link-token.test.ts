import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailHtml, emailText } from '@/lib/delivery/letters/html-body';
import { readLinkToken } from '@/lib/platform/link-token';

const token = 'Ab-1_'.repeat(7).slice(0, 32);
const read = (typed: string) => readLinkToken(typed, token.length);

test.each([
  ['', ''],
  ['', '.'],
  ['', ')'],
  ['', '>'],
  ['', '> '],
  ['', ','],
  ['', '='],
  ['', '%20'],
  ['', '%2520'],
  ['', '%E2%80%9D'],
  ['', '&gt;'],
  ['', '=3D'],
  ['3D', ''],
  ['%3D', ''],
  ['<', '>'],
  ['=3D3D', ''],
  ['=3d', '</a>'],
  ['', '%u201D'],
])('%s…%s around a token is removed', (before, after) => {
  expect(read(before + token + after)).toBe(token);
});

test('a quoted-printable line break within a token is removed', () => {
  for (const broken of ['=\r\n', '=\n', '%0D%0A', ' ', '=0D=0A', '=20=\n', '<wbr>', '&shy;']) {
    expect(read(token.slice(0, 12) + broken + token.slice(12))).toBe(token);
  }
});

test('a truncated token stays truncated, and a complete one is read with any ending', () => {
  expect(read(token.slice(0, 30))).toBe(token.slice(0, 30));
  const any = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_'), minLength: 32, maxLength: 32 });
  const end = fc.string({ unit: fc.constantFrom(...'.,;:!?)]}>"\' =*|/\\') });
  fc.assert(
    fc.property(any, end, (whole, after) => {
      expect(read(whole + after)).toBe(whole);
    }),
  );
});

test('a link in our emails is alone on its line, so no punctuation can join it', () => {
  const link = 'https://example.org/a?b=1';
  const blocks = ['Go on.', { button: 'See the page', link }, 'Or not.'];
  expect(emailText(blocks).split('\n')).toContain(link);
  const html = emailHtml({ language: 'en', title: 'Page', blocks });
  expect(html.match(/href="[^"]+"/g)).toEqual([`href="${link}"`, `href="${link}"`]);
});
