import { expect, test } from 'vitest';
import { startChannel } from '@/lib/delivery/stopped-channels';
import { inTurn } from '../../support/gateways/faults';
import { withGateways } from './with-gateways';

const here = withGateways();
const storedText = async () =>
  JSON.stringify([await here.rows(), await here.states(), await here.alerts()]);

test('an unknown key stops the channel without using up attempts, and a restart sends the letters', async () => {
  await here.store(['house']);
  await here.store(['house']);
  here.start();
  await here.becomes('accepted', 'accepted');
  await here.db.message.deleteMany();
  here.gateways.fails('key_withdrawn');
  await here.store(['house']);
  await here.store(['house']);
  await here.eventually(async () => {
    expect(await here.states()).toContainEqual(
      expect.objectContaining({ channel: 'house_cwc', stoppedAt: expect.any(Date) }),
    );
    expect((await here.rows()).map(({ status }) => status)).toEqual(['queued', 'queued']);
  });
  expect((await here.rows()).map(({ attempts }) => attempts)).toEqual([0, 0]);
  // The sweep raises other alerts too, because these letters are due since 1970.
  const stops = async () => (await here.alerts()).filter(({ kind }) => kind === 'channel_stopped');
  expect(await stops()).toMatchObject([{ subject: 'house_cwc', endedAt: null }]);
  const requestsBefore = here.sends().length;
  here.later();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(here.sends()).toHaveLength(requestsBefore);
  expect(await storedText()).not.toContain('house-test-key');
  here.gateways.fails(undefined);
  await startChannel(here.db, 'house_cwc', here.now);
  await here.becomes('accepted', 'accepted');
  expect(await stops()).toMatchObject([{ subject: 'house_cwc', endedAt: expect.any(Date) }]);
});

test('Retry-After is respected, and no request is sent before it ends', async () => {
  await here.store(['senate']);
  here.gateways.fails((request) =>
    request.entrance?.for === 'send' && here.sends().length === 1
      ? { fault: 'too_fast', seconds: 300 }
      : undefined,
  );
  here.start();
  await here.failsWith('unavailable');
  const [row] = await here.rows();
  expect(row?.maybeAccepted).toBe(false);
  expect(Number(row?.dueAt) - here.now.getTime()).toBeGreaterThanOrEqual(299_000);
  await here.store(['senate']);
  here.later(200_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(here.sends()).toHaveLength(1);
  here.later(101_000);
  await here.becomes('accepted', 'accepted');
});

test('a wait that was asked for under a clock that was ahead ends when the clock is set back', async () => {
  const present = here.now;
  here.now = new Date(present.getTime() + 20 * 86_400_000);
  await here.store(['senate']);
  here.gateways.fails((request) =>
    request.entrance?.for === 'send' && here.sends().length === 1
      ? { fault: 'too_fast', seconds: 300 }
      : undefined,
  );
  here.start();
  await here.failsWith('unavailable');
  here.now = present;
  await here.db.message.deleteMany();
  await here.store(['senate']);
  await here.becomes('accepted');
});

test('an office that the gateway refuses is removed from the list, and its letter stays queued', async () => {
  await here.store(['house']);
  here.start();
  await here.becomes('accepted');
  here.gateways.rules.offices.house = [];
  await here.db.message.deleteMany();
  await here.store(['house']);
  await here.failsWith('unavailable');
  const [house] = (await here.states()).filter(({ channel }) => channel === 'house_cwc');
  expect(house).toMatchObject({ officeCodes: [], stoppedAt: null });
  expect(await here.rows()).toMatchObject([{ maybeAccepted: false, channel: 'house_cwc' }]);
});

test.each([
  ['error_500', true, 500],
  ['html', true, 200],
  ['unavailable', false, 503],
  ['reset_before', true, null],
] as const)(
  'a letter that fails with %s stays queued and records whether it may have arrived',
  async (fault, maybeAccepted, httpStatus) => {
    await here.store(['house']);
    const once = inTurn(fault);
    here.gateways.fails((request) =>
      request.entrance?.for === 'send' ? once(request) : undefined,
    );
    here.start();
    await here.eventually(async () => {
      const attemptLog = [{ httpStatus }];
      const queued = { status: 'queued', maybeAccepted, attempts: 1, attemptLog };
      expect(await here.rows()).toMatchObject([queued]);
    });
    here.later();
    await here.becomes('accepted');
    expect(here.gateways.stored).toHaveLength(1);
  },
);

test('a gateway that never answers is given up after the time limit', async () => {
  await here.store(['house']);
  here.gateways.fails((request) => (request.entrance?.for === 'send' ? 'silent' : undefined));
  here.start({ limitMs: 200 });
  await here.failsWith('timeout');
  expect(await here.rows()).toMatchObject([{ maybeAccepted: true }]);
});

test('a letter to an unreachable gateway is recorded as not accepted', async () => {
  here.start();
  await here.eventually(async () => expect(await here.states()).toHaveLength(2));
  await here.eventually(async () => {
    expect((await here.states()).every(({ listedAt }) => listedAt)).toBe(true);
  });
  await here.gateways.goAway();
  await here.store(['senate']);
  await here.failsWith('unavailable');
  expect(await here.rows()).toMatchObject([{ maybeAccepted: false }]);
  await here.gateways.comeBack();
  here.later();
  await here.becomes('accepted');
});
