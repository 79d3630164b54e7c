import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import { loadOffices } from '@/lib/offices/load-offices';
import type { Certainty } from '@/lib/platform/db';
import { env, rereadEnv } from '@/lib/platform/env';
import { readChannelReports, restartChannel, setupOf } from '@/lib/staff/channels/channels';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { countChoices, listOfficeChoices } from '@/lib/staff/offices/office-choices';
import { freshDatabase } from '../../support/database';
import { gatewaySettings } from '../../support/gateways/gateway-settings';
import { reviewer as rey } from '../../support/sample-staff';
import { walkTo } from '../../support/walk-to';
import { createMessage } from './create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await loadOffices(database.db);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rereadEnv();
  await database.db.channelState.deleteMany();
  await database.db.alert.deleteMany();
});
afterAll(() => database.drop());

function set(settings: Record<string, string>) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  rereadEnv();
}

const live = {
  MAIL_LIVE: 'yes',
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'campaign@example.org',
  OPERATOR_NAME: 'Example Operator',
  OPERATOR_ADDRESS: '1 Example Street, Austin TX',
  OPERATOR_CONTACT: 'contact@example.org',
};

const listed = (officeCodes: string[]) =>
  database.db.channelState.create({
    data: { channel: 'house_cwc', officeCodes, listedAt: new Date(), listTriedAt: new Date() },
  });

test('a channel that is not set up names the missing settings', () => {
  expect(setupOf('house_cwc', env())).toEqual({
    is: 'missing',
    settings: [
      ...['HOUSE_CWC_KEY', 'HOUSE_CWC_AGENT', 'CWC_ACK_EMAIL'],
      ...['CWC_CONTACT_NAME', 'CWC_CONTACT_EMAIL', 'CWC_CONTACT_PHONE'],
    ],
  });
  expect(setupOf('capture', env())).toEqual({ is: 'used' });
  expect(setupOf('email', env())).toEqual({
    is: 'missing',
    settings: [
      'MAIL_LIVE=yes',
      'SMTP_URL',
      'MAIL_FROM',
      'OPERATOR_NAME',
      'OPERATOR_ADDRESS',
      'OPERATOR_CONTACT',
    ],
  });
});

test('a gateway shows whether it is local, test, or production', () => {
  set(gatewaySettings());
  expect(setupOf('senate_cwc', env())).toEqual({ is: 'used', environment: 'loopback' });
  set({ HOUSE_CWC_URL: '' });
  expect(setupOf('house_cwc', env())).toEqual({ is: 'kept_in' });
  set(live);
  expect(setupOf('house_cwc', env())).toEqual({ is: 'used', environment: 'test' });
  set({ CWC_ENVIRONMENT: 'production' });
  expect(setupOf('house_cwc', env())).toEqual({ is: 'used', environment: 'production' });
  expect(setupOf('email', env())).toEqual({ is: 'used' });
  expect(setupOf('capture', env())).toEqual({ is: 'not_used' });
});

test('a stopped channel is shown with its alert until staff restart it', async () => {
  await listed(['HTX37']);
  await stopChannel(database.db, { channel: 'house_cwc', because: 'HTTP 401', now: new Date() });
  const [house] = await readChannelReports();
  expect(house).toMatchObject({
    channel: 'house_cwc',
    state: { stoppedBecause: 'HTTP 401', officeCodes: ['HTX37'] },
    alerts: [{ kind: 'channel_stopped', detail: 'HTTP 401' }],
  });

  const pressed = await Promise.all([
    restartChannel('house_cwc', rey),
    restartChannel('house_cwc', rey),
  ]);
  expect(pressed.sort()).toEqual(['channel_not_stopped', 'channel_started']);
  const [started] = await readChannelReports();
  expect(started).toMatchObject({ state: { stoppedAt: null }, alerts: [] });
  const lines = await database.db.auditLine.findMany({ where: { action: 'channel.started' } });
  expect(lines).toMatchObject([
    { actor: rey.name, subject: 'house_cwc', before: { because: 'HTTP 401' } },
  ]);
});

test.each(['email', 'self_send', '', "x'; drop table"])(
  'the channel %j, which is not stopped, cannot be restarted',
  async (name) => {
    expect(await restartChannel(name, rey)).toBe('channel_not_stopped');
  },
);

test('every seat has a channel unless it is vacant', async () => {
  set(gatewaySettings());
  await listed(['HTX37', 'HAK00']);
  const choices = await listOfficeChoices();
  expect(choices).toHaveLength(541);
  const choiceOf = (seat: string) => choices.find((office) => office.seat === seat)?.choice;
  expect(choiceOf('AK-AL')).toEqual({ channel: 'house_cwc', reason: 'gateway' });
  expect(choiceOf('TX-35')).toEqual({ channel: 'capture', reason: 'not_listed' });
  expect(choiceOf('TX-S1')).toEqual({ channel: 'capture', reason: 'list_unknown' });
  expect(choiceOf('TX-23')).toBeNull();
  const counts = countChoices(choices);
  expect(counts.at(-1)).toEqual({ channel: 'house_cwc', reason: 'gateway', offices: 2 });
  const filled = choices.filter(({ choice }) => choice).length;
  expect(counts.reduce((sum, { offices }) => sum + offices, 0)).toBe(filled);
});

test('a retried letter uses the channel available now for its district and title', async () => {
  set({ ...live, ...gatewaySettings() });
  await listed(['HTX37']);
  const { bioguide } = await database.db.office.findUniqueOrThrow({ where: { seat: 'TX-37' } });
  const ended = async (change: { certainty?: Certainty; prefix?: string }) => {
    const { id, deliveries } = await createMessage(database.db, change);
    const [letter] = deliveries;
    const where = { id: letter?.id ?? '' };
    await database.db.delivery.update({ where, data: { seat: 'TX-37', bioguide } });
    await walkTo(database.db, where, 'refused');
    const outcome = await retryDelivery({ messageId: id, deliveryId: where.id, by: rey });
    return { outcome, row: await database.db.delivery.findUniqueOrThrow({ where }) };
  };
  const sure = await ended({ prefix: 'Ms.' });
  expect(sure.outcome).toBe('retried');
  expect(sure.row).toMatchObject({ channel: 'house_cwc', channelReason: 'gateway' });
  expect((await ended({ prefix: 'Ms.', certainty: 'chosen' })).outcome).toBe('no_channel');
  expect((await ended({ prefix: '' })).outcome).toBe('no_channel');
});
