import { readFileSync } from 'node:fs';
import { ImageResponse } from 'next/og.js';
import { expect, test } from 'vitest';
import { drawShareImage, linesOf, shareColors } from '@/components/share/draw-share-image';
import { SHARE_IMAGE, shareImages } from '@/lib/campaign/share-image';

const IN_THE_FONT = /^[\u0020-\u007e\u00a0-\u00ff\u2019]*$/;

type DrawnElement = { props: { style?: { fontSize?: number }; children?: unknown } };

/** Every line of the image with its font size. */
function linesIn(drawn: unknown, size = 0): { text: string; size: number }[] {
  if (typeof drawn === 'string') return [{ text: drawn, size }];
  if (Array.isArray(drawn)) return drawn.flatMap((part) => linesIn(part, size));
  const { props } = (drawn ?? {}) as Partial<DrawnElement>;
  return props ? linesIn(props.children, props.style?.fontSize ?? size) : [];
}

test('linesOf breaks lines only between words and keeps every word', () => {
  expect(linesOf('one two three', 8)).toEqual(['one\u00a0two', 'three']);
  expect(linesOf('overlong one', 4)).toEqual(['overlong', 'one']);
});

test.each(Object.entries(shareImages))(
  'the text of %s fits the image and its font',
  (_, picture) => {
    const lines = linesIn(drawShareImage(picture));
    expect(lines.length).toBeGreaterThan(6);
    for (const { text } of lines) expect(text).toMatch(IN_THE_FONT);
    expect(lines.filter(({ size }) => size === 58).length).toBeLessThanOrEqual(5);
    for (const { text, size } of lines) expect(text.length * size, text).toBeLessThan(1_400);
  },
);

test('the colors of the share image are those of the pages', () => {
  const tokens = readFileSync('components/page/tokens.css', 'utf8');
  for (const [name, color] of Object.entries(shareColors)) {
    expect(tokens).toContain(`--${name}: ${color};`);
  }
});

test('the share image renders as a PNG of 1200 by 630 pixels', async () => {
  const [picture] = Object.values(shareImages);
  if (!picture) throw new Error('no picture');
  const answer = new ImageResponse(drawShareImage(picture), SHARE_IMAGE);
  const png = Buffer.from(await answer.arrayBuffer());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(120_000);
});
