/** Contrast of staff's two colors with the site's own (WCAG 2.2 AA), in light and dark mode. */

/** Backgrounds of text and links, as in components/page/tokens.css. */
export const lookGrounds = {
  light: ['#fcfaf5', '#f4eee1', '#fdf0d3'],
  dark: ['#101817', '#1a2422', '#33280f'],
} as const;

/** Colors shown on the colored background, with the contrast that they need in either mode. */
export const lookOnGround = {
  text: ['#fbf6ea', '#f6f1e4', '#c6d8cf', '#c0d2c9', '#f2b65c', '#f0b862'],
  edge: ['#86a99d', '#8aaca1', '#ffd894'],
} as const;

const TEXT = 4.5;
const EDGE = 3;

const partsOf = (color: string) =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(color).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

/** @param share of the other color, from 0 to 1 */
function mix(color: string, other: string, share: number): string {
  const others = partsOf(other);
  const mixed = partsOf(color).map((part, at) => part + ((others[at] ?? 0) - part) * share);
  return `#${mixed.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

const STEPS = 100;

/** First passing color when the smallest necessary share of another color is mixed in. */
function nearest(color: string, toward: string, passes: (color: string) => boolean): string {
  const shades = Array.from({ length: STEPS + 1 }, (_, at) => mix(color, toward, at / STEPS));
  return shades.find(passes) ?? toward;
}

const reaches = (least: number, grounds: readonly string[]) => (color: string) =>
  grounds.every((ground) => contrastOf(color, ground) >= least);

const lookChecks = {
  accentColor: reaches(TEXT, [...lookGrounds.light, '#ffffff']),
  groundColor: (color: string) =>
    reaches(TEXT, lookOnGround.text)(color) && reaches(EDGE, lookOnGround.edge)(color),
};

export type LookColor = keyof typeof lookChecks;

export const isColor = (text: string) => /^#[0-9a-f]{6}$/.test(text);

/** The color itself if its contrast is sufficient, otherwise the nearest darker one that passes. */
export function passingColor(field: LookColor, color: string): string {
  return nearest(color, '#000000', lookChecks[field]);
}

const ADDRESS = /^([0-9a-f]{6}|site)-([0-9a-f]{6}|site)\.css$/;

/**
 * Path of the style sheet with these colors; the name contains the colors, so the file never
 * changes.
 */
export function lookPath(accent: string | null, ground: string | null): string | undefined {
  if (!accent && !ground) return undefined;
  return `/look/${accent?.slice(1) ?? 'site'}-${ground?.slice(1) ?? 'site'}.css`;
}

/**
 * Style sheet for two colors: tokens of the site, derived from them. The accent's dark mode is its
 * nearest lighter shade that passes there.
 * @param name of the file in `lookPath`
 * @returns undefined for colors that staff could not have chosen
 */
export function lookSheet(name: string): string | undefined {
  const [, accent, ground] = ADDRESS.exec(name) ?? [];
  if (!accent || !ground) return undefined;
  const light: string[] = [];
  const dark: string[] = [];
  if (accent !== 'site') {
    const color = `#${accent}`;
    if (passingColor('accentColor', color) !== color) return undefined;
    const onDark = nearest(color, '#ffffff', reaches(TEXT, [...lookGrounds.dark, '#08221d']));
    light.push(`--accent:${color}`, `--accent-strong:${mix(color, '#000000', 0.3)}`);
    dark.push(`--accent:${onDark}`, `--accent-strong:${mix(onDark, '#ffffff', 0.4)}`);
  }
  if (ground !== 'site') {
    const color = `#${ground}`;
    if (passingColor('groundColor', color) !== color) return undefined;
    const tokens = [`--ground:${color}`, `--crowd:${mix(color, '#fbf6ea', 0.28)}`];
    light.push(...tokens);
    dark.push(...tokens);
  }
  const rule = (tokens: string[]) => `html:root{${tokens.join(';')}}`;
  return `${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}`;
}
