import { expect, test } from 'vitest';
import { districtsOfState } from '@/lib/lookup/district';
import { SHAPE_SIZE, shapeOfState, spotOfDistrict } from '@/lib/lookup/map/state-shape';
import { states } from '@/lib/lookup/states';

const now = new Date('2026-12-01T12:00:00Z');
const MAX_PATH = 3_000;

/** The corners of a path of relative steps, ring by ring. */
function ringsOf(path: string) {
  return path.split('z').flatMap((ring) => {
    const [x = NaN, y = NaN, ...steps] = (ring.match(/-?\d+/g) ?? []).map(Number);
    if (Number.isNaN(x)) return [];
    const corners = [{ x, y }];
    for (let at = 0; at < steps.length; at += 2) {
      const last = corners.at(-1) ?? { x, y };
      corners.push({ x: last.x + (steps[at] ?? NaN), y: last.y + (steps[at + 1] ?? NaN) });
    }
    return [corners];
  });
}

/** Uses the even-odd rule, as the drawing does. */
function isInside(path: string, { x, y }: { x: number; y: number }) {
  const crossings = ringsOf(path).flatMap((ring) =>
    ring.filter((from, at) => {
      const to = ring[(at + 1) % ring.length] ?? from;
      const isAcross = from.y > y !== to.y > y;
      return isAcross && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
    }),
  );
  return crossings.length % 2 === 1;
}

test('every state and territory has a small outline within its square', () => {
  for (const { code } of states) {
    const path = shapeOfState(code, now)?.path ?? '';
    expect(path, code).toMatch(/^M\d+ \d+l/);
    expect(path.length, code).toBeLessThanOrEqual(MAX_PATH);
    const corners = ringsOf(path).flat();
    expect(corners.filter(({ x, y }) => Number.isNaN(x + y))).toEqual([]);
    const wide = Math.max(...corners.map(({ x }) => x)) - Math.min(...corners.map(({ x }) => x));
    const tall = Math.max(...corners.map(({ y }) => y)) - Math.min(...corners.map(({ y }) => y));
    expect(Math.max(wide, tall), code).toBeGreaterThan(SHAPE_SIZE / 3);
  }
});

test('an outline leaves out the lines between districts', () => {
  // Colorado is a rectangle apart from a few steps at its corners.
  expect(shapeOfState('CO', now)?.path.length).toBeLessThan(60);
  expect(districtsOfState('CO')).toHaveLength(8);
});

test('districts have a spot inside their state, with north up', () => {
  const all = states.flatMap(({ code }) => {
    const path = shapeOfState(code, now)?.path ?? '';
    const spots = districtsOfState(code).flatMap((district) => spotOfDistrict(district, now) ?? []);
    return spots.map(({ x, y }) => isInside(path, { x: x + 0.01, y: y + 0.01 }));
  });
  // A district along a coast may bend around its middle.
  expect(all.length).toBeGreaterThan(400);
  expect(all.filter(Boolean).length / all.length).toBeGreaterThan(0.95);
  const buffalo = spotOfDistrict('NY-26', now);
  const manhattan = spotOfDistrict('NY-12', now);
  expect(buffalo?.x).toBeLessThan(manhattan?.x ?? 0);
  expect(buffalo?.y).toBeLessThan(manhattan?.y ?? 0);
});

test('at-large districts and redrawn districts have no spot', () => {
  expect(spotOfDistrict('WY-AL', now)).toBeUndefined();
  const later = new Date('2027-01-05T12:00:00Z');
  expect(spotOfDistrict('TX-37', later)).toBeUndefined();
  expect(shapeOfState('TX', later)?.path).toBe(shapeOfState('TX', now)?.path);
});
