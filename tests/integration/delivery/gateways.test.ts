import { expect, test } from 'vitest';
import {
  billsWithoutStance,
  changedIds,
  sharedLines,
  takenTwice,
  templateAsOwnWords,
  writersInText,
} from '../../support/gateways/assertions';
import { withGateways } from './with-gateways';

const here = withGateways();

test('both chambers take their letter, in the form each of them asks for', async () => {
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
  'the %s takes a letter and drops the line: it is accepted once, under the same id',
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
    expect(takenTwice(here.gateways.stored)).toEqual([]);
    expect(changedIds(here.gateways.requests)).toEqual([]);
    const [first, second] = here.sends();
    expect(second?.xml).toBe(first?.xml);
  },
);

/** A letter whose id the gateway took already. @returns the id, and a letter with it. */
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

test('an id that is taken before we ever sent it is told as what it is', async () => {
  await letterTwice();
  here.start();
  await here.becomes('unconfirmed');
  expect(await here.rows()).toMatchObject([{ failure: 'duplicate', maybeAccepted: true }]);
});

test.each([
  ['refused', 400, 'unconfirmed'],
  ['never sent', null, 'unconfirmed'],
  ['put off by a busy gateway', 429, 'accepted'],
  ['put off by a gateway that is away', 503, 'accepted'],
])('an id that is taken, of a letter that was %s before', async (_, httpStatus, status) => {
  const id = await letterTwice();
  const tried = { number: 1, worker: 'w', outcome: 'try_again' as const, httpStatus };
  await here.db.attempt.create({ data: { ...tried, deliveryId: id ?? '' } });
  here.start();
  await here.becomes(status);
  const failure = status === 'accepted' ? null : 'duplicate';
  expect(await here.rows()).toMatchObject([{ failure }]);
});

test('a letter that breaks a rule never leaves, and all that is wrong is told', async () => {
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

test('while a gateway is being worked on nothing is claimed', async () => {
  here.now = new Date('2026-11-24T04:00:00Z');
  here.start({ downTimes: [{ day: 'every', from: '00:00', to: '06:00' }] });
  await here.eventually(async () => {
    expect((await here.states()).map(({ listedAt }) => listedAt)).toEqual([here.now, here.now]);
  });
  const asked = here.gateways.requests.length;
  here.now = new Date('2026-11-24T05:30:00Z');
  await here.store(['house']);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(here.gateways.requests).toHaveLength(asked);
  expect(await here.rows()).toMatchObject([{ status: 'queued', attempts: 0 }]);
  here.now = new Date('2026-11-24T11:01:00Z');
  await here.becomes('accepted');
});
