import { expect, test } from 'vitest';
import { logoOf } from '@/lib/campaign/logo';
import { MAX_LOGO_BYTES, readLogoFile } from '@/lib/staff/campaign/logo-file';
import { png, SVG } from '@/tests/support/sample-logo';

const encode = (text: string) => new TextEncoder().encode(text);

function svgOf(text: string): string {
  const file = readLogoFile(encode(text));
  if (typeof file === 'string') throw new Error(file);
  return new TextDecoder().decode(file.bytes);
}

test('an SVG keeps its shapes and loses everything that could run or load', () => {
  const svg = svgOf(SVG);
  expect(svg).toContain('<path d="M0 0h200v100H0z" fill="url(#shade)" />');
  expect(svg).toContain('<stop offset="0" stop-color="#0b5d52" />');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 200 100">/);
  expect(svg).not.toMatch(/script|alert|onload|onclick|evil|javascript|style|behavior|DOCTYPE|<a/i);
  expect(svg.match(/http/g)).toHaveLength(1);
});

test('a logo is named after its content and displayed size', () => {
  const file = readLogoFile(encode(SVG));
  const name = typeof file === 'string' ? file : file.name;
  expect(name).toMatch(/^[\w-]{16}-96x48\.svg$/);
  expect(logoOf(name)).toEqual({ path: `/logo/${name}`, width: 96, height: 48 });
  const wide = readLogoFile(png(1_000, 50));
  expect(wide).toMatchObject({ name: expect.stringMatching(/-200x10\.png$/) });
});

test.each(['', '../x.svg', `${'a'.repeat(16)}-1x1.js`, `${'a'.repeat(16)}-1x1.svg/..`, null])(
  'no logo can have the name %s',
  (name) => expect(logoOf(name)).toBeUndefined(),
);

test('a PNG loses metadata such as names', () => {
  const file = readLogoFile(png(40, 20));
  if (typeof file === 'string') throw new Error(file);
  expect(Buffer.from(file.bytes).toString('latin1')).not.toContain('Lena');
  expect(Buffer.from(file.bytes).toString('latin1')).toContain('IDAT');
});

test.each([
  ['kind', encode('GIF89a')],
  ['kind', encode('<html><p>hello</p></html>')],
  ['broken', encode('<svg viewBox="0 0 1 1"><g></svg>')],
  ['broken', encode('<svg><path d="M0 0"/></svg>')],
  ['parts', encode('<svg viewBox="0 0 1 1"><text>hello</text></svg>')],
  ['parts', encode('<svg viewBox="0 0 1 1"><style>path{fill:red}</style></svg>')],
  ['parts', encode('<svg viewBox="0 0 1 1"><image href="data:,x"/></svg>')],
  ['broken', png(40, 20).subarray(0, -20)],
  ['broken', Buffer.from(png(40, 20)).fill(1, 20, 22)],
  ['pixels', png(2_001, 1)],
  ['large', png(40, 20, MAX_LOGO_BYTES)],
  ['large', encode(`<svg viewBox="0 0 1 1"><path d="${'M0 0'.repeat(MAX_LOGO_BYTES)}"/></svg>`)],
])('an invalid logo is refused: %s', (problem, bytes) => {
  expect(readLogoFile(bytes)).toBe(problem);
});

test('entities of a document type are not expanded', () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  const read = readLogoFile(encode(`${bomb}<svg viewBox="0 0 1 1"><path d="&b;"/></svg>`));
  const text = typeof read === 'string' ? read : new TextDecoder().decode(read.bytes);
  expect(text).not.toContain('aaaa');
});
