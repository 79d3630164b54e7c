import { expect, test } from 'vitest';
import { slicesFrom } from '@/lib/staff/inbox/slices';

const DAY_MS = 86_400_000;
const noon = (day: number) => new Date((day + 0.5) * DAY_MS);
const today = 20_785;

/** How often a message of that day is in one of the slices. */
function timesIn(slices: ReturnType<typeof slicesFrom>, day: number) {
  return slices.filter(({ days, before }) => {
    const isMarked = !days || days.includes(`${day}`) || days.includes(`b${Math.floor(day / 32)}`);
    return isMarked && (!before || noon(day) < before);
  }).length;
}

test.each(Array.from({ length: 32 }, (_, day) => today + day))(
  'every day before day %i is in one slice',
  (newest) => {
    const slices = slicesFrom(noon(newest));
    const sparse = slicesFrom(noon(newest), undefined, true);
    for (let ago = 0; ago < 500; ago += 1) {
      expect(timesIn(slices, newest - ago), `${ago}`).toBe(1);
      expect(timesIn(sparse, newest - ago), `${ago}`).toBe(1);
    }
  },
);

test('days before the first one asked for are not looked for', () => {
  expect(slicesFrom(noon(today), noon(today))).toEqual([{ days: [`${today}`] }]);
  const nine = slicesFrom(noon(today), noon(today - 8));
  expect(nine.map(({ days }) => days?.length)).toEqual([1, 8]);
});
