import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const file = (name: string) => readFileSync(`public/${name.replace(/^\//, '')}`);
const sizeOf = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

const manifest = JSON.parse(file('site.webmanifest').toString()) as {
  [name: string]: unknown;
  icons: { src: string; sizes: string; type: string; purpose?: string }[];
};

test('the manifest is complete in both languages and does not reveal the topic of the site', () => {
  expect(manifest).toMatchObject({ id: '/', start_url: '/', scope: '/', lang: 'en', dir: 'ltr' });
  for (const name of ['name', 'short_name', 'description']) {
    expect(manifest[name]).toMatch(/\w/);
    expect(manifest[`${name}_localized`]).toMatchObject({ es: expect.stringMatching(/\w/) });
  }
  expect(JSON.stringify(manifest)).not.toMatch(/survivor|traffick|sobreviv|trata|relief/i);
});

test('the icons of the manifest exist in the listed sizes', () => {
  for (const { src, sizes, type } of manifest.icons) {
    if (type === 'image/png') expect(sizeOf(file(src))).toBe(sizes);
    expect(file(src).length).toBeLessThan(5_000);
  }
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
    expect.arrayContaining(['192x192', '512x512']),
  );
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test('the icons at the default paths exist', () => {
  const icon = file('favicon.ico');
  expect([...icon.subarray(0, 6)]).toEqual([0, 0, 1, 0, 1, 0]);
  expect(icon.readUInt32LE(14)).toBe(icon.length - icon.readUInt32LE(18));
  expect(sizeOf(icon.subarray(icon.readUInt32LE(18)))).toBe('32x32');
  expect(sizeOf(file('apple-touch-icon.png'))).toBe('180x180');
});
