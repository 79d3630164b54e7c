import { congressOn } from '@/lib/lookup/congress';
import { districtsOfState } from '@/lib/lookup/district';
import type { Point } from '@/lib/lookup/geometry';
import { findPlaceOnMap, ringsOf } from '@/lib/lookup/map/district-map';
import { states } from '@/lib/lookup/states';
import { zipCentre, zipPlaces } from '@/lib/lookup/zips/zip-places';
import { type Bench, line } from '../bench-line';
import { inputsFor, p99, randomNumbers } from '../timing';

const LIMIT_MS = 0.3;

/**
 * Number of calls of the bare comparison. It walks every line of the map, so a thousand calls are
 * enough.
 */
const BARE_CALLS = 1_000;

const congress = congressOn(new Date());

/** Half the side of a square around a ZIP code's center, in degrees: about 20 km. */
const AROUND = 0.2;

function anywhere(random: () => number): Point {
  return { latitude: 18 + random() * 54, longitude: -180 + random() * 114 };
}

function aroundPeople(random: () => number): Point {
  const { zips } = zipPlaces();
  const zip = zips[Math.floor(random() * zips.length)];
  const center = zipCentre(String(zip).padStart(5, '0'));
  if (!center) return aroundPeople(random);
  const shift = () => (random() - 0.5) * 2 * AROUND;
  return { latitude: center.latitude + shift(), longitude: center.longitude + shift() };
}

/** Ray casting over all districts, one after the other, without boxes or an index. */
function bareLookup() {
  const outlines = states
    .flatMap(({ code }) => districtsOfState(code))
    .map((id) => ({ id, rings: ringsOf(id, congress) }));
  return ({ longitude: x, latitude: y }: Point) =>
    outlines.find(({ rings }) => rings.filter((ring) => holds(ring, x, y)).length % 2 === 1)?.id;
}

function holds(ring: Float64Array, x: number, y: number) {
  let odd = false;
  for (let at = 0; at < ring.length - 2; at += 2) {
    const [ax, ay] = [ring[at] as number, ring[at + 1] as number];
    const [bx, by] = [ring[at + 2] as number, ring[at + 3] as number];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}

const bench: Bench = (options) => {
  const random = randomNumbers(2);
  const many = (make: typeof anywhere) =>
    Array.from({ length: inputsFor(options) }, () => make(random));
  const bare = bareLookup();
  const kinds = [
    ['point anywhere, p99', many(anywhere)],
    ['point around a ZIP code, p99', many(aroundPeople)],
  ] as const;
  return kinds.map(([name, points]) => {
    const value = p99(points, (point) => findPlaceOnMap(point, congress));
    const ratio = value / p99(points.slice(0, BARE_CALLS), bare);
    return line({ part: 'lookup', name, value, unit: 'ms', ratio, limit: LIMIT_MS });
  });
};

export default bench;
