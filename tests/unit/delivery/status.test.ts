import { expect, test } from 'vitest';
import { hasEnded, mayMove, moves, timeLimitMs } from '@/lib/delivery/status';
import { DeliveryStatus } from '@/lib/platform/prisma-client/enums';

const all = Object.values(DeliveryStatus);

test('knows every state of the database and no other', () => {
  expect(Object.keys(moves).sort()).toEqual([...all].sort());
});

test('allows what the table says and nothing else', () => {
  expect(mayMove('queued', 'sending')).toBe(true);
  expect(mayMove('sending', 'canceled')).toBe(false);
  expect(mayMove('accepted', 'queued')).toBe(false);
  expect(mayMove('unconfirmed', 'queued')).toBe(false);
  expect(all.filter((to) => mayMove('accepted', to))).toEqual(['bounced']);
  // Nothing is undone by a move: staff's undo is a delay before anything changes.
  expect(mayMove('rejected', 'on_hold')).toBe(false);
  expect(mayMove('queued', 'refused')).toBe(false);
  expect(mayMove('queued', 'bounced')).toBe(false);
  expect(all.filter((status) => moves[status].length === 0).sort()).toEqual(
    ['self_sent', 'rejected', 'expired', 'unconfirmed', 'canceled'].sort(),
  );
});

test('gives every state that is not an end a time limit and a way out', () => {
  const open = all.filter((status) => !hasEnded(status));
  expect(open.sort()).toEqual(['on_hold', 'queued', 'self_send', 'sending']);
  for (const status of open) {
    expect(timeLimitMs).toHaveProperty(status);
    expect(moves[status].some((to) => hasEnded(to))).toBe(true);
  }
});
