import { expect, test } from 'vitest';
import { logoOf } from '@/lib/campaign/logo';
import { MAX_LOGO_BYTES, readLogoFile } from '@/lib/staff/campaign/logo-file';
import { png, SVG } from '@/tests/support/sample-logo';

const encode = (text: string) => new TextEncoder().encode(text);

function svgOf(text: string | Uint8Array): string {
  const file = readLogoFile(typeof text === 'string' ? encode(text) : text);
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
  ['size', encode('<svg><path d="M0 0"/></svg>')],
  ['size', encode('<svg width="100%" height="100%"><path d="M0 0"/></svg>')],
  ['size', encode('<svg viewBox="0 0 0 9"><path d="M0 0"/></svg>')],
  ['empty', encode('<svg viewBox="0 0 1 1"><script>alert(1)</script></svg>')],
  ['parts', encode('<svg viewBox="0 0 1 1"><text>hello</text></svg>')],
  ['parts', encode('<svg viewBox="0 0 1 1"><style>@import url(x)</style></svg>')],
  ['parts', encode('<svg viewBox="0 0 1 1"><style>g path{fill:red}</style></svg>')],
  ['parts', encode('<s:svg viewBox="0 0 1 1"><s:text>hello</s:text></s:svg>')],
  ['parts', encode('<svg viewBox="0 0 1 1"><image href="data:,x"/></svg>')],
  ['broken', png(40, 20).subarray(0, -20)],
  ['broken', Buffer.from(png(40, 20)).fill(1, 20, 22)],
  ['pixels', png(2_001, 1)],
  ['large', png(40, 20, MAX_LOGO_BYTES)],
  ['large', encode(`<svg viewBox="0 0 1 1"><path d="${'M0 0'.repeat(MAX_LOGO_BYTES)}"/></svg>`)],
])('an invalid logo is refused: %s', (problem, bytes) => {
  expect(readLogoFile(bytes)).toBe(problem);
});

const PATH = '<path d="M0 0h200v100H0z" fill="#0b5d52"/>';
const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">';
const DRAWN = `${OPEN}${PATH.replace('/>', ' />')}</svg>`;
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

test.each<[string, string | Buffer]>([
  ['in UTF-16', utf16(`<?xml version="1.0" encoding="UTF-16"?>${OPEN}${PATH}</svg>`)],
  ['in big-endian UTF-16', utf16(`${OPEN}${PATH}</svg>`).swap16()],
  [
    'with a prefix',
    `<svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 200 100"><svg:script>alert(1)</svg:script>${PATH.replace('<', '<svg:')}</svg:svg>`,
  ],
  [
    'with entities',
    `<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg"> <!ENTITY teal '#0b5d52'>]><svg xmlns="&ns;" viewBox="0 0 200 100">${PATH.replace('#0b5d52', '&teal;')}</svg>`,
  ],
  ['with commas in its view box', `${OPEN.replace('0 0 200 100', '+0,0,2e2,1E2')}${PATH}</svg>`],
  ['with sides in pixels', `<svg width="200px" height="100">${PATH}</svg>`],
  ['with sides in points', `<svg width="150pt" height="75pt">${PATH}</svg>`],
  [
    'with styles of single names',
    `${OPEN}<style>path,.a{fill:red}/* b */.a{fill:#0b5d52;font:x}</style>${PATH.replace('fill="#0b5d52"', 'class="a"')}</svg>`,
  ],
  ['with a comment', `<!-- <text> -->${OPEN}<!-- <image/> -->${PATH}</svg>`],
  [
    'with the name of its author',
    `${OPEN}<title>Lena</title><metadata><r:li>Lena <text/></r:li></metadata><x:note>Lena</x:note>Lena${PATH}</svg>`,
  ],
  [
    'with data of a drawing program',
    `${OPEN}<switch><foreignObject requiredExtensions="x"><i:a/></foreignObject>${PATH}</switch></svg>`,
  ],
])('a drawing %s is its shapes alone', (_name, file) => {
  expect(svgOf(file)).toBe(DRAWN);
});

test.each([
  ['.a{fill:red}.b{fill:blue}.a{stroke:green}', 'fill="blue" stroke="green"'],
  ['.b{fill:blue}.a{fill:red;stroke:green}', 'fill="red" stroke="green"'],
  ['.a{fill:red!important}.b{fill:blue}', 'fill="red"'],
  ['.a{fill:red ! IMPORTANT;fill:blue}', 'fill="red"'],
  ['.b{fill:blue}path{fill:red}', 'fill="blue"'],
  ['path{FILL:red!important}#c{fill:blue}', 'fill="red"'],
  ['.a{fill:red}.b{fill:}', 'fill="red"'],
])('of the style rules %s, the one that CSS prefers counts', (sheet, painted) => {
  const path = '<path d="M0 0h9" class="a b" id="c"/>';
  const svg = svgOf(`${OPEN}<style>${sheet}</style>${path}</svg>`);
  expect(svg).toContain(`<path d="M0 0h9" id="c" ${painted} />`);
});

test.each([
  ['fill:blue', 'blue'],
  ['fill:blue!important', 'blue'],
  ['stroke:none', 'red'],
])('a style of the element itself, %s, is above rules without !important', (style, fill) => {
  const [normal, important] = ['', '!important'].map((flag) =>
    svgOf(
      `${OPEN}<style>#c{fill:red${flag}}</style><path id="c" d="M0 0" fill="gray" style="${style}"/></svg>`,
    ),
  );
  expect(normal).toContain(`fill="${fill}"`);
  expect(important).toContain(`fill="${style.includes('!') ? 'blue' : 'red'}"`);
});

test.each([
  ['<defs><path d="M0 0"/></defs>', false],
  ['<defs><path id="a" d="M0 0"/></defs>', false],
  ['<defs><path id="a" d="M0 0"/></defs><use xlink:href="#a"/>', true],
  ['<defs><g id="a"><g id="b"><path d="M0 0"/></g></g></defs><g><use href="#a"/></g>', true],
  ['<defs><path id="a" d="M0 0"/><use id="b" href="#a"/></defs><use href="#b"/>', true],
  ['<defs><path id="a" d="M0 0"/><use id="b" href="#a"/></defs>', false],
  ['<defs><path id="a" d="M0 0"/></defs><use href="#other"/><use href="x.svg#a"/><use/>', false],
  ['<symbol id="a"><path d="M0 0"/></symbol>', false],
  ['<symbol id="a"><path d="M0 0"/></symbol><use href="#a"/>', true],
  ['<clipPath id="a"><path d="M0 0"/></clipPath><g clip-path="url(#a)"/>', false],
  ['<clipPath id="a"><path d="M0 0"/></clipPath><use href="#a"/>', false],
  ['<mask id="a"><path d="M0 0"/></mask><g mask="url(#a)"><path d="M0 0"/></g>', true],
  ['<g id="a"><use href="#a"/></g>', false],
  ['<g id="a"><path d="M0 0"/></g>', true],
  ['<g display="none"><path d="M0 0"/></g><path style="display:none" d="M0 0"/>', false],
])('whether there is something to see in %s: %s', (content, isSeen) => {
  const read = readLogoFile(encode(`<svg viewBox="0 0 1 1">${content}</svg>`));
  expect(typeof read === 'string' ? read : 'seen').toBe(isSeen ? 'seen' : 'empty');
});

test('a drawing in inches or millimeters keeps its proportions', () => {
  expect(readLogoFile(encode(`<svg width="2in" height="25.4mm">${PATH}</svg>`))).toMatchObject({
    name: expect.stringMatching(/-96x48\.svg$/),
  });
});

test.each(['<!--', '<style>', '<metadata>', '<!ENTITY a "', '<a:b ', '<!DOCTYPE ', '}', 'url( '])(
  'a file of %j alone is refused within a second',
  (part) => {
    const start = performance.now();
    const text = `<svg viewBox="0 0 1 1">${part.repeat(Math.floor(390_000 / part.length))}`;
    expect(readLogoFile(encode(text))).toBe('broken');
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);

test('a style with many spaces is read within a second', () => {
  const start = performance.now();
  const style = `fill:a${' '.repeat(200_000)}b`;
  readLogoFile(encode(`<svg viewBox="0 0 1 1"><style>.a{${style}}</style><path d="M0 0"/></svg>`));
  expect(performance.now() - start).toBeLessThan(1_000);
});

test('many style rules on many shapes do not multiply', () => {
  const start = performance.now();
  const shapes = '<path class="a" d="M0 0"/>'.repeat(7_000);
  const text = `<svg viewBox="0 0 1 1"><style>${'.a{fill:red}'.repeat(7_000)}</style>${shapes}</svg>`;
  expect(readLogoFile(encode(text))).toBe('large');
  expect(performance.now() - start).toBeLessThan(3_000);
});

test('entities of a document type are not expanded', () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  const read = readLogoFile(encode(`${bomb}<svg viewBox="0 0 1 1"><path d="&b;"/></svg>`));
  const text = typeof read === 'string' ? read : new TextDecoder().decode(read.bytes);
  expect(text).not.toContain('aaaa');
});
