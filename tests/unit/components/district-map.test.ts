import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { DistrictMap } from '@/components/lookup/district-map';
import { shortName } from '@/components/lookup/seat-labels';
import type { DistrictId } from '@/lib/lookup/district';
import { drawSplit } from '@/lib/lookup/map/split-map';
import { readZipDistricts } from '@/lib/lookup/zips/zip-districts';
import { landmarksAround } from '@/lib/lookup/zips/zip-places';

const now = new Date('2026-12-01T12:00:00Z');

const EVERY = 50;
const LIMIT_BYTES = 8_000;

function renderMap(zip: string, districts: DistrictId[], linked = false) {
  const map = drawSplit(districts, { zip, landmarks: landmarksAround(zip, districts), now });
  if (!map) throw new Error(`There is no map of ${zip}`);
  const names = new Map(districts.map((district) => [district, 'Sam Sample Jr.']));
  return renderToStaticMarkup(DistrictMap({ language: 'en', map, names, linked }));
}

describe('the map of a split ZIP code', () => {
  const html = renderMap('78704', ['TX-35', 'TX-37'], true);

  test('has a label and a caption that describe it', () => {
    expect(html).toContain('aria-label="Map of the districts around ZIP code 78704"');
    expect(html).toMatch(
      /<figcaption id="map-in-words">The dot marks the middle of ZIP code 78704\. TX‑35 is to the east and TX‑37 is in the middle\./,
    );
    expect(html).toContain('aria-describedby="map-in-words"');
  });

  test('labels each district with its member and a pattern, not only a color', () => {
    for (const id of ['TX-35', 'TX-37'])
      expect(html).toMatch(new RegExp(`>${id}<tspan[^>]*>Sample<`));
    expect(html.match(/<pattern id="map-\d"/g)).toEqual([
      '<pattern id="map-0"',
      '<pattern id="map-1"',
    ]);
    expect(html.match(/fill="url\(#map-\d\)"/g)).toHaveLength(2);
  });

  test('links to the same pages as the list, outside the tab order', () => {
    const links = html.match(/<a [^>]*>/g) ?? [];
    expect(links).toHaveLength(2);
    for (const link of links) expect(link).toContain('tabindex="-1"');
    expect(html).toContain('href="/en/lookup?district=TX-37&amp;certainty=chosen"');
  });

  test('has no inline style, which the content security policy would refuse', () => {
    expect(html).not.toMatch(/\sstyle=|<style|<script/);
  });
});

test(`every ${EVERY}th split ZIP code has a map of at most ${LIMIT_BYTES} bytes`, {
  timeout: 60_000,
}, () => {
  const split = [...readZipDistricts()].filter(([, list]) => list.includes(' '));
  expect(split.length).toBeGreaterThan(5_000);
  for (const [zip, list] of split.filter((_, at) => at % EVERY === 0)) {
    const districts = list.split(' ') as DistrictId[];
    const html = renderMap(zip, districts);
    expect(gzipSync(html).length, zip).toBeLessThanOrEqual(LIMIT_BYTES);
    expect(html.match(/class="outline"/g), zip).toHaveLength(districts.length);
    expect(html, zip).not.toContain('NaN');
  }
});

test('shortName keeps the whole last name', () => {
  expect(shortName('Sam Sample')).toBe('Sample');
  expect(shortName('Samuel T. "Sam" Sample, Jr.')).toBe('Sample');
  expect(shortName('Sam Sample III')).toBe('Sample');
  expect(shortName('Sam Example Sample')).toBe('Example Sample');
  expect(shortName('Sample')).toBe('Sample');
});
