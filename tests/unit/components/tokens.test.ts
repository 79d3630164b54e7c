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

test('the contrast matches known WCAG values', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each([
  ['light', colorsIn(light)],
  ['dark', { ...colorsIn(light), ...colorsIn(dark) }],
])('the %s colors', (_, color) => {
  const of = (one: string, other: string) => contrast(color[one] ?? '', color[other] ?? '');
  const texts = ['ink', 'quiet', 'accent', 'accent-strong', 'warn'];
  const grounds = ['paper', 'raised'];

  test.each(grounds)('have a contrast of at least 4.5 to 1 for text on %s', (ground) => {
    for (const text of texts) expect(of(text, ground), text).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['accent', 'accent-strong'])(
    'have a contrast of at least 4.5 to 1 for text on a button of %s',
    (ground) => {
      expect(of('on-accent', ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each([0, 1, 2, 3, 4, 5])(
    'have a contrast of at least 4.5 to 1 for text on area %i of the map',
    (ground) => {
      expect(of('ink', `tint-${ground}`)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('have a contrast of at least 4.5 to 1 for the hovered exit link', () => {
    expect(of('paper', 'warn')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(grounds)(
    'have a contrast of at least 3 to 1 for borders, drawings, and focus on %s',
    (ground) => {
      for (const line of ['edge', 'accent', 'warn', 'focus']) {
        expect(of(line, ground), line).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

test('every light color has a dark one', () => {
  expect(Object.keys(colorsIn(dark))).toEqual(Object.keys(colorsIn(light)));
  expect(Object.keys(colorsIn(light)).length).toBeGreaterThan(8);
});

/** Font sizes in pixels are units of a drawing, which scales as a whole. */
const literal = {
  color: /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi,
  type: /(?<![\w-])font(?:-size)?:[^;]*\drem[^;]*/g,
  spacing:
    /(?<![\w-])(?:(?:margin|padding)(?:-[a-z]+)*|(?:row-|column-)?gap):[^;]*\d(?:rem|px)[^;]*/g,
  corners: /border-radius:[^;]*\drem[^;]*/g,
  'family of type': /(?:system-ui|Georgia|monospace)/g,
};

test.each(Object.entries(literal))(
  'no style sheet sets a %s instead of using a token',
  (_, pattern) => {
    expect(sheets.length).toBeGreaterThan(15);
    const found = sheets.flatMap((file) =>
      (rules(file).match(pattern) ?? []).map((each) => `${file}: ${each}`),
    );
    expect(found).toEqual([]);
  },
);

test('every token that is used is defined, and every token that is defined is used', () => {
  const defined = new Set([...tokens.matchAll(/^\s*--([\w-]+):/gm)].map(([, name]) => name));
  // The last is set by Next.js, which hosts the typeface.
  const own = new Set(['tint', 'drawn', 'near', 'display-face']);
  const all = [...sheets, TOKENS].map(rules).join('\n');
  const used = new Set([...all.matchAll(/var\(--([\w-]+)/g)].map(([, name]) => name));
  expect([...used].filter((name) => !defined.has(name) && !own.has(name ?? ''))).toEqual([]);
  expect([...defined].filter((name) => !used.has(name))).toEqual([]);
});

test('no style sheet has a transition, an animation, or smooth scrolling', () => {
  const moving = /(?<![\w-])(?:transition|animation|scroll-behavior)\b[^:]*:/g;
  expect(sheets.flatMap((file) => rules(file).match(moving) ?? [])).toEqual([]);
});

test('the icon, the manifest, and the problem pages use only colors of the tokens', () => {
  const known = new Set(
    Object.values({ ...colorsIn(light) }).concat(Object.values(colorsIn(dark))),
  );
  const files = ['public/icon.svg', 'public/site.webmanifest', 'public/problem.css'];
  for (const file of files) {
    const found = readFileSync(file, 'utf8').match(/#[0-9a-f]{3,6}\b/g) ?? [];
    expect(found.length, file).toBeGreaterThan(0);
    expect(
      found.filter((color) => !known.has(color)),
      file,
    ).toEqual([]);
  }
});
