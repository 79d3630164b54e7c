import { expect, test } from 'vitest';
import { resultOf } from '@/lib/delivery/outcome';
import { MAX_ATTEMPTS } from '@/lib/delivery/schedule';

const now = new Date('2026-11-23T12:00:00Z');
const claimed = { id: 'd', attempts: 1, number: 1, maybeAccepted: false };
const last = { ...claimed, attempts: MAX_ATTEMPTS, number: MAX_ATTEMPTS };
const later = { outcome: 'try_again', failure: 'unavailable', serverText: '' } as const;
const never = { outcome: 'give_up', failure: 'bad_address', serverText: '550' } as const;

test('a failed attempt waits for the next one', () => {
  const result = resultOf(
    claimed,
    { ...later, maybeAccepted: false },
    { now, delay: (tries) => tries * 5_000 },
  );
  expect(result).toMatchObject({ status: 'queued', dueAt: '2026-11-23T12:00:05.000Z' });
});

test('the last attempt ends with a status that is certain', () => {
  expect(resultOf(last, { ...later, maybeAccepted: false }, { now }).status).toBe('failed');
  expect(resultOf(last, { ...later, maybeAccepted: true }, { now }).status).toBe('unconfirmed');
  const uncertain = { ...last, maybeAccepted: true };
  expect(resultOf(uncertain, { ...later, maybeAccepted: false }, { now }).status).toBe(
    'unconfirmed',
  );
});

test('a refusal is final unless an earlier attempt may have been accepted', () => {
  expect(resultOf(claimed, never, { now }).status).toBe('refused');
  expect(resultOf({ ...claimed, maybeAccepted: true }, never, { now }).status).toBe('unconfirmed');
});

test('an acceptance settles an uncertain delivery', () => {
  const accepted = { outcome: 'accepted', providerId: 'X1', sentHash: 'h' } as const;
  expect(resultOf({ ...last, maybeAccepted: true }, accepted, { now })).toMatchObject({
    status: 'accepted',
    maybeAccepted: false,
    providerId: 'X1',
    failure: null,
  });
});
