import { expect, test } from 'vitest';
import { hasEnded, mayMove, moves, timeLimitMs } from '@/lib/delivery/status';
import { DeliveryStatus } from '@/lib/platform/prisma-client/enums';

const all = Object.values(DeliveryStatus);

test('the table of moves has every status of the database and no other', () => {
  expect(Object.keys(moves).sort()).toEqual([...all].sort());
});

test('mayMove allows exactly the moves in the table', () => {
  expect(mayMove('queued', 'sending')).toBe(true);
  expect(mayMove('sending', 'canceled')).toBe(false);
  expect(mayMove('accepted', 'queued')).toBe(false);
  expect(mayMove('unconfirmed', 'queued')).toBe(false);
  expect(all.filter((to) => mayMove('accepted', to))).toEqual(['bounced']);
  // No move undoes another: the undo of staff is a delay before anything changes.
  expect(mayMove('rejected', 'on_hold')).toBe(false);
  expect(mayMove('queued', 'refused')).toBe(false);
  expect(mayMove('queued', 'bounced')).toBe(false);
  expect(all.filter((status) => moves[status].length === 0).sort()).toEqual(
    ['self_sent', 'rejected', 'expired', 'unconfirmed', 'canceled'].sort(),
  );
});

test('every status that is not final has a time limit and a move to a final status', () => {
  const open = all.filter((status) => !hasEnded(status));
  expect(open.sort()).toEqual(['on_hold', 'queued', 'self_send', 'sending']);
  for (const status of open) {
    expect(timeLimitMs).toHaveProperty(status);
    expect(moves[status].some((to) => hasEnded(to))).toBe(true);
  }
});
