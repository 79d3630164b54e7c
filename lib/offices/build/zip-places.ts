import type { Point } from '@/lib/lookup/point';
import { BadData, type SourceText } from './source-text';
import { readTable } from './zip-rows';

/** `point` is where the middle of the area lies; `town` is empty where there is none. */
export type PlaceRow = { zip: string; point: Point; town: string };

/** @throws BadData for a row without a place on Earth. */
export function readPlaceRows(source: SourceText): PlaceRow[] {
  const columns = ['zip', 'latitude', 'longitude', 'town'];
  return readTable(source, 'Places of the ZIP codes', columns).map((row) => {
    const { zip = '', town = '' } = row;
    const point = { latitude: Number(row.latitude), longitude: Number(row.longitude) };
    const isPlace = Math.abs(point.latitude) <= 90 && Math.abs(point.longitude) <= 180;
    if (!/^\d{5}$/.test(zip) || !isPlace) throw new BadData([`ZIP code ${zip} has no place`]);
    return { zip, point, town };
  });
}

export function centresOf(rows: PlaceRow[]): Map<string, Point> {
  return new Map(rows.map(({ zip, point }) => [zip, point]));
}

/** Three decimals are 100 m: the middle of an area is no more exact. */
export function printPlaces(rows: PlaceRow[]): string {
  const lines = rows.map(({ zip, point: { latitude, longitude }, town }) =>
    [zip, rounded(latitude), rounded(longitude), town].join(','),
  );
  return `${['zip,latitude,longitude,town', ...lines].join('\n')}\n`;
}

function rounded(degrees: number) {
  return Number(degrees.toFixed(3));
}
