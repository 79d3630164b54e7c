import { expect, test } from 'vitest';
import { createAppetite } from '@/lib/worker/batch-size';

function eat(appetite: ReturnType<typeof createAppetite>, times: number, pass: () => void) {
  for (let count = 0; count < times; count += 1) {
    pass();
    appetite.full();
  }
  return appetite.size();
}

test('takes more at a time while letters leave quickly, and less again when they do not', () => {
  let now = 0;
  const appetite = createAppetite(10, () => now);
  expect(appetite.size()).toBe(10);
  const quick = () => {
    now += 50;
  };
  expect(eat(appetite, 3, quick)).toBe(40);
  expect(eat(appetite, 20, quick)).toBe(200);
  const slow = () => {
    now += 5_000;
  };
  expect(eat(appetite, 2, slow)).toBe(50);
  expect(eat(appetite, 20, slow)).toBe(10);
});
