import { expect, test } from 'vitest';
import { hasEnded, isFinal, mayMove, moves, timeLimitMs } from '@/lib/delivery/status';
import { DeliveryStatus } from '@/lib/platform/prisma-client/enums';

const all = Object.values(DeliveryStatus);

test('knows every state of the database and no other', () => {
  expect(Object.keys(moves).sort()).toEqual([...all].sort());
});

test('allows what the table says and nothing else', () => {
  expect(mayMove('waiting', 'sending')).toBe(true);
  expect(mayMove('sending', 'withdrawn')).toBe(false);
  expect(mayMove('accepted', 'waiting')).toBe(false);
  expect(mayMove('unconfirmed', 'waiting')).toBe(false);
  expect(all.filter((to) => mayMove('accepted', to))).toEqual(['bounced']);
  expect(all.filter((to) => mayMove('rejected', to))).toEqual(['held']);
  expect(all.filter(isFinal).sort()).toEqual(
    ['done_by_supporter', 'expired', 'unconfirmed', 'withdrawn'].sort(),
  );
});

test('gives every state that is not an end a time limit and a way out', () => {
  const open = all.filter((status) => !hasEnded(status));
  expect(open.sort()).toEqual(['held', 'sending', 'waiting', 'your_turn']);
  for (const status of open) {
    expect(Object.keys(timeLimitMs).some((name) => name.startsWith(status))).toBe(true);
    expect(moves[status].some((to) => hasEnded(to))).toBe(true);
  }
});
