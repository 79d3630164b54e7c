import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  contrastOf,
  lookGrounds,
  lookOnGround,
  lookPath,
  lookSheet,
  passingColor,
} from '@/lib/campaign/colors';

const [light = '', dark = ''] = readFileSync('components/page/tokens.css', 'utf8').split('@media');
const token = (part: string, name: string) =>
  new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(part)?.[1] ?? '';

test('the colors used for contrast checks match the style sheet', () => {
  const grounds = ['paper', 'raised', 'caution'];
  expect(lookGrounds.light).toEqual(grounds.map((name) => token(light, name)));
  expect(lookGrounds.dark).toEqual(grounds.map((name) => token(dark, name)));
  const inBoth = (names: string[]) =>
    new Set(names.flatMap((name) => [token(light, name), token(dark, name)]));
  expect(new Set(lookOnGround.text)).toEqual(inBoth(['on-ground', 'on-ground-quiet', 'warm']));
  expect(new Set(lookOnGround.edge)).toEqual(inBoth(['on-ground-edge', 'on-ground-focus']));
});

test('the site’s own colors pass unchanged', () => {
  expect(passingColor('accentColor', token(light, 'accent'))).toBe(token(light, 'accent'));
  for (const part of [light, dark]) {
    const ground = token(part, 'ground');
    expect(passingColor('groundColor', ground)).toBe(ground);
  }
});

const samples = ['#ffffff', '#000000', '#ff0000', '#ffff00', '#00ff00', '#1e90ff', '#777777'];

describe.each(samples)('with the color %s', (color) => {
  test('the proposed color has enough contrast and is accepted unchanged', () => {
    const accent = passingColor('accentColor', color);
    for (const ground of lookGrounds.light) {
      expect(contrastOf(accent, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(passingColor('accentColor', accent)).toBe(accent);
    const ground = passingColor('groundColor', color);
    for (const text of lookOnGround.text) {
      expect(contrastOf(ground, text)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('the style sheet has enough contrast in dark mode', () => {
    const path = lookPath(passingColor('accentColor', color), null) ?? '';
    const sheet = lookSheet(path.split('/').at(-1) ?? '') ?? '';
    const [, onDark = ''] =
      /prefers-color-scheme:dark\)\{html:root\{--accent:(#\w+)/.exec(sheet) ?? [];
    for (const ground of lookGrounds.dark) {
      expect(contrastOf(onDark, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

test('a file name that staff settings cannot produce has no style sheet', () => {
  for (const name of [
    'ffff00-site.css',
    'site-ffffff.css',
    'x-y.css',
    '0b5d52.css',
    '0b5d52-}.css',
  ]) {
    expect(lookSheet(name)).toBeUndefined();
  }
  expect(lookPath(null, null)).toBeUndefined();
});
