import { expect, test } from 'vitest';
import type { Channel } from '@/lib/delivery/channel';
import { claimsFor } from '@/lib/worker/claim-sizes';

const send = () => Promise.reject(new Error('not asked'));
const email: Channel = { name: 'email', send };
const capture: Channel = { name: 'capture', send };
const house: Channel = { name: 'house_cwc', perSecond: 4, send };
const senate: Channel = { name: 'senate_cwc', perSecond: 0.5, send };

test('quick channels share a claim; each slow one has its own, for a second at most', () => {
  expect(claimsFor([capture, email, house, senate], [], 200)).toEqual({
    claims: [
      { channels: ['capture', 'email'], limit: 200 },
      { channels: ['house_cwc'], limit: 4 },
      { channels: ['senate_cwc'], limit: 1 },
    ],
    isHeldBack: false,
  });
});

test('what is in hand already takes its room', () => {
  expect(claimsFor([house], ['house_cwc', 'email'], 200)).toEqual({
    claims: [{ channels: ['house_cwc'], limit: 3 }],
    isHeldBack: false,
  });
  const half = ['house_cwc', 'house_cwc'] as const;
  expect(claimsFor([house], [...half], 200)).toEqual({ claims: [], isHeldBack: true });
});

test('never more than there is room for in all', () => {
  expect(claimsFor([house], [], 2).claims).toEqual([{ channels: ['house_cwc'], limit: 2 }]);
});
