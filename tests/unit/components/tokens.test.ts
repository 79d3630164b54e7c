import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const TOKENS = 'components/page/tokens.css';
const sheets = readdirSync('components', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => path.posix.join('components', name.replaceAll(path.sep, '/')))
  .filter((file) => file !== TOKENS);
const rules = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
const tokens = rules(TOKENS);
const [light = '', dark = ''] = tokens.split('@media (prefers-color-scheme: dark)');

function colorsIn(part: string): Record<string, string> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', color = '']) => [
      name,
      color,
    ]),
  );
}

/** Of WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string) {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

test('the contrast is computed as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each([
  ['light', colorsIn(light)],
  ['dark', { ...colorsIn(light), ...colorsIn(dark) }],
])('in %s', (_, color) => {
  const of = (one: string, other: string) => contrast(color[one] ?? '', color[other] ?? '');
  const texts = ['ink', 'quiet', 'accent', 'accent-strong', 'warn'];
  const grounds = ['paper', 'raised'];

  test.each(grounds)('all text reaches 4.5 to 1 on %s', (ground) => {
    for (const text of texts) expect(of(text, ground), text).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['accent', 'accent-strong'])('so does text on a button of %s', (ground) => {
    expect(of('on-accent', ground)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([0, 1, 2, 3, 4, 5])('so does text on ground %i of the map', (ground) => {
    expect(of('ink', `tint-${ground}`)).toBeGreaterThanOrEqual(4.5);
  });

  test('so does the exit while it is pointed at', () => {
    expect(of('paper', 'warn')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)('lines of controls, drawings and the focus reach 3 to 1 on %s', (ground) => {
    for (const line of ['edge', 'accent', 'warn', 'focus']) {
      expect(of(line, ground), line).toBeGreaterThanOrEqual(3);
    }
  });
});

test('the dark colors are as many as the light ones', () => {
  expect(Object.keys(colorsIn(dark))).toEqual(Object.keys(colorsIn(light)));
  expect(Object.keys(colorsIn(light)).length).toBeGreaterThan(8);
});

/** Pixels of type are the units of a drawing, which grows as a whole. */
const literal = {
  color: /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi,
  type: /(?<![\w-])font(?:-size)?:[^;]*\drem[^;]*/g,
  spacing:
    /(?<![\w-])(?:(?:margin|padding)(?:-[a-z]+)*|(?:row-|column-)?gap):[^;]*\d(?:rem|px)[^;]*/g,
  corners: /border-radius:[^;]*\drem[^;]*/g,
  'family of type': /(?:system-ui|Georgia|monospace)/g,
};

test.each(Object.entries(literal))('no style sheet has a %s of its own', (_, pattern) => {
  expect(sheets.length).toBeGreaterThan(15);
  const found = sheets.flatMap((file) =>
    (rules(file).match(pattern) ?? []).map((each) => `${file}: ${each}`),
  );
  expect(found).toEqual([]);
});

test('every token that is named is there, and every one that is there is named', () => {
  const given = new Set([...tokens.matchAll(/^\s*--([\w-]+):/gm)].map(([, name]) => name));
  // The last is set by the framework, which hosts the face.
  const own = new Set(['tint', 'drawn', 'display-face']);
  const all = [...sheets, TOKENS].map(rules).join('\n');
  const named = new Set([...all.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name));
  expect([...named].filter((name) => !given.has(name) && !own.has(name ?? ''))).toEqual([]);
  expect([...given].filter((name) => !named.has(name))).toEqual([]);
});

test('nothing moves', () => {
  const moving = /(?<![\w-])(?:transition|animation|scroll-behavior)\b[^:]*:/g;
  expect(sheets.flatMap((file) => rules(file).match(moving) ?? [])).toEqual([]);
});

test('what stands without the style sheet has the same colors', () => {
  const known = new Set(
    Object.values({ ...colorsIn(light) }).concat(Object.values(colorsIn(dark))),
  );
  const files = ['public/icon.svg', 'public/site.webmanifest'];
  for (const file of files) {
    const found = readFileSync(file, 'utf8').match(/#[0-9a-f]{3,6}\b/g) ?? [];
    expect(found.length, file).toBeGreaterThan(0);
    expect(
      found.filter((color) => !known.has(color)),
      file,
    ).toEqual([]);
  }
});
