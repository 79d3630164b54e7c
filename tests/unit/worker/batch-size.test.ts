import { expect, test } from 'vitest';
import { createBatchSize } from '@/lib/worker/batch-size';

function eat(batchSize: ReturnType<typeof createBatchSize>, times: number, pass: () => void) {
  for (let count = 0; count < times; count += 1) {
    pass();
    batchSize.full();
  }
  return batchSize.size();
}

test('takes more at a time while letters leave quickly, and less again when they do not', () => {
  let now = 0;
  const batchSize = createBatchSize(10, () => now);
  expect(batchSize.size()).toBe(10);
  const quick = () => {
    now += 50;
  };
  expect(eat(batchSize, 3, quick)).toBe(40);
  expect(eat(batchSize, 20, quick)).toBe(200);
  const slow = () => {
    now += 5_000;
  };
  expect(eat(batchSize, 2, slow)).toBe(50);
  expect(eat(batchSize, 20, slow)).toBe(10);
});
