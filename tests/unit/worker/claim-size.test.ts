import { expect, test } from 'vitest';
import type { Channel } from '@/lib/delivery/channel';
import { claimsFor, createBatchSize } from '@/lib/worker/worker';

const send = () => Promise.reject(new Error('not asked'));
const email: Channel = { name: 'email', send };
const capture: Channel = { name: 'capture', send };
const house: Channel = { name: 'house_cwc', perSecond: 4, send };
const senate: Channel = { name: 'senate_cwc', perSecond: 0.5, send };

test('fast channels share a claim; each slow one has its own, for one second of letters', () => {
  expect(claimsFor([capture, email, house, senate], [], 200)).toEqual({
    claims: [
      { channels: ['capture', 'email'], limit: 200 },
      { channels: ['house_cwc'], limit: 4 },
      { channels: ['senate_cwc'], limit: 1 },
    ],
    isHeldBack: false,
  });
});

test('deliveries in progress count toward the limit', () => {
  expect(claimsFor([house], ['house_cwc', 'email'], 200)).toEqual({
    claims: [{ channels: ['house_cwc'], limit: 3 }],
    isHeldBack: false,
  });
  const half = ['house_cwc', 'house_cwc'] as const;
  expect(claimsFor([house], [...half], 200)).toEqual({ claims: [], isHeldBack: true });
});

test('never claims more than the free capacity', () => {
  expect(claimsFor([house], [], 2).claims).toEqual([{ channels: ['house_cwc'], limit: 2 }]);
});

test('claims larger batches while letters are sent quickly, and smaller ones otherwise', () => {
  let now = 0;
  const batchSize = createBatchSize(10, () => now);
  const sizes = (times: number, letters: number, tookMs: number) =>
    Array.from({ length: times }, () => {
      for (let count = 0; count < letters; count += 1) batchSize.sent();
      now += tookMs;
      return batchSize.size();
    });
  expect(batchSize.size()).toBe(10);
  // 200 letters a second: 60 of them leave in 300 ms.
  expect(sizes(8, 20, 100)).toEqual([35, 48, 54, 57, 59, 60, 60, 60]);
  expect(sizes(20, 500, 100).at(-1)).toBe(200);
  expect(sizes(1, 20, 5_000)).toEqual([101]);
  expect(sizes(20, 20, 5_000).at(-1)).toBe(10);
});

test('a worker that runs out of deliveries doubles its batches, up to 20 times its concurrency', () => {
  const batchSize = createBatchSize(10, () => 0);
  const sizes = Array.from({ length: 6 }, () => {
    batchSize.ranOut();
    return batchSize.size();
  });
  expect(sizes).toEqual([20, 40, 80, 160, 200, 200]);
});

test('a steady rate keeps the batch size steady', () => {
  let now = 0;
  const batchSize = createBatchSize(10, () => now);
  for (let claim = 0; claim < 50; claim += 1) {
    for (let count = 0; count < 30; count += 1) batchSize.sent();
    now += 150;
    batchSize.size();
  }
  // Two measures of the same rate, whether a claim comes early or late.
  now += 10;
  expect(batchSize.size()).toBe(60);
  now += 140;
  for (let count = 0; count < 30; count += 1) batchSize.sent();
  expect(batchSize.size()).toBe(60);
});
