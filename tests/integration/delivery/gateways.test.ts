import { expect, test } from 'vitest';
import {
  acceptedTwice,
  billsWithoutStance,
  changedIds,
  sharedLines,
  templateAsOwnWords,
  writersInText,
} from '../../support/gateways/assertions';
import { withGateways } from './with-gateways';

const here = withGateways();

test('both gateways accept their letter in their own format, in test mode and with a hash', async () => {
  await here.store();
  here.start();
  await here.becomes('accepted', 'accepted');
  const ids = here.gateways.stored.map(({ id }) => id).sort();
  const found = await here.rows();
  expect(found.map(({ id }) => id.replaceAll('-', '')).sort()).toEqual(ids);
  expect(found.map(({ providerId }) => providerId).sort()).toEqual(ids);
  for (const { testMode, sentHash } of found) {
    expect(testMode).toBe(true);
    expect(sentHash).toMatch(/^[0-9a-f]{64}$/);
  }
  const letters = here.gateways.stored;
  expect(writersInText(letters)).toEqual([]);
  expect(billsWithoutStance(letters)).toEqual([]);
  expect(sharedLines(letters)).toEqual([]);
  expect(templateAsOwnWords(letters, 'I ask you to support the Act.')).toEqual([]);
  expect((await here.states()).every(({ lastAcceptedAt }) => lastAcceptedAt !== null)).toBe(true);
});

test.each(['house', 'senate'] as const)(
  'a %s letter whose connection drops after acceptance is retried under the same ID and stored once',
  async (chamber) => {
    await here.store([chamber]);
    here.gateways.fails((request) =>
      request.entrance?.for === 'send' && here.sends().length === 1 ? 'reset_after' : undefined,
    );
    here.start();
    await here.failsWith('unavailable');
    expect(await here.rows()).toMatchObject([{ maybeAccepted: true, attempts: 1 }]);
    here.later();
    await here.becomes('accepted');
    expect(here.gateways.stored).toHaveLength(1);
    expect(here.sends()).toHaveLength(2);
    expect(acceptedTwice(here.gateways.stored)).toEqual([]);
    expect(changedIds(here.gateways.requests)).toEqual([]);
    const [first, second] = here.sends();
    expect(second?.xml).toBe(first?.xml);
  },
);

/** Stores a letter whose ID the gateway has already accepted. @returns that ID */
async function letterTwice() {
  const message = await here.store(['senate']);
  here.start();
  await here.becomes('accepted');
  await here.stop();
  await here.db.message.deleteMany();
  const id = message.deliveries[0]?.id;
  await here.store(['senate'], {
    letters: [{ id, channel: 'senate_cwc', seat: 'TX-S1', bioguide: 'E000002', chamber: 'senate' }],
  });
  return id;
}

test('a duplicate ID on the first attempt ends as unconfirmed', async () => {
  await letterTwice();
  here.start();
  await here.becomes('unconfirmed');
  expect(await here.rows()).toMatchObject([{ failure: 'duplicate', maybeAccepted: true }]);
});

test.each([
  ['refused', 400, 'unconfirmed'],
  ['never sent', null, 'unconfirmed'],
  ['postponed by a busy gateway', 429, 'accepted'],
  ['postponed by an unavailable gateway', 503, 'accepted'],
])(
  'after an attempt that was %s (HTTP %s), a duplicate ID ends as %s',
  async (_, httpStatus, status) => {
    const id = await letterTwice();
    const earlierAttempt = { number: 1, worker: 'w', outcome: 'try_again' as const, httpStatus };
    await here.db.attempt.create({ data: { ...earlierAttempt, deliveryId: id ?? '' } });
    here.start();
    await here.becomes(status);
    const failure = status === 'accepted' ? null : 'duplicate';
    expect(await here.rows()).toMatchObject([{ failure }]);
  },
);

test('a letter that breaks a schema rule is refused without sending, and every problem is listed', async () => {
  await here.store(['house'], { message: { prefix: null, city: 'Ai' } });
  here.start();
  await here.becomes('refused');
  const [row] = await here.rows();
  expect(row?.failure).toBe('invalid');
  expect(row?.attemptLog[0]?.serverText).toBe(
    'Constituent/Prefix is missing; Constituent/City has fewer than 3 characters.',
  );
  expect(here.sends()).toEqual([]);
});

test('no letter is claimed during the maintenance hours of a gateway', async () => {
  here.now = new Date('2026-11-24T04:00:00Z');
  here.start({ downTimes: [{ day: 'every', from: '00:00', to: '06:00' }] });
  await here.eventually(async () => {
    expect((await here.states()).map(({ listedAt }) => listedAt)).toEqual([here.now, here.now]);
  });
  const requestsBefore = here.gateways.requests.length;
  here.now = new Date('2026-11-24T05:30:00Z');
  await here.store(['house']);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(here.gateways.requests).toHaveLength(requestsBefore);
  expect(await here.rows()).toMatchObject([{ status: 'queued', attempts: 0 }]);
  here.now = new Date('2026-11-24T11:01:00Z');
  await here.becomes('accepted');
});
