import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { confirmToken } from '@/lib/delivery/letters/confirmation';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { endOverdue } from '@/lib/delivery/outbox/end-overdue';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import { receiptHash, receiptToken } from '@/lib/messages/receipt-token';
import type { Prisma } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { remindUnconfirmed } from '@/lib/receipts/remind-unconfirmed';
import { recordDone } from '@/lib/receipts/self-send/record-self-sent';
import { mailSelfSends } from '@/lib/staff/offices/mail-self-send';
import { listOffers } from '@/lib/staff/offices/open-self-send';
import { startWorker } from '@/lib/worker/worker';
import { freshDatabase } from '@/tests/support/database';
import { admin } from '@/tests/support/sample-staff';
import { startSmtpSink } from '@/tests/support/smtp-sink';
import { walkTo } from '@/tests/support/walk-to';
import { storeLetters, storeOffices } from '../delivery/store-letters';

const live = {
  LOG: 'off',
  MAIL_LIVE: 'yes',
  SMTP_URL: 'smtp://localhost:2525',
  MAIL_FROM: 'campaign@example.org',
  OPERATOR_NAME: 'Example Operator',
  OPERATOR_ADDRESS: '1 Example Street, Austin TX',
  OPERATOR_CONTACT: 'contact@example.org',
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  Object.assign(process.env, live);
  database = await freshDatabase();
  await storeOffices(database.db);
});
beforeEach(() => campaign({ confirmation: 'off', review: 'none' }));
afterEach(async () => {
  process.env.MAIL_LIVE = 'yes';
  rereadEnv();
  await database.db.message.deleteMany();
  await database.db.channelState.deleteMany();
  const data = { email: 'house@example.com', pausedAt: null, channelChoice: null };
  const seat = { seat: 'TX-37' };
  await database.db.office.update({ where: seat, data: { ...data, bioguide: 'E000001' } });
});
afterAll(() => database.drop());

const campaign = (data: Prisma.CampaignUpdateInput) =>
  database.db.campaign.upsert({
    where: { id: 'tsra' },
    create: data as Prisma.CampaignCreateInput,
    update: data,
  });
const office = (data: Prisma.OfficeUpdateInput) =>
  database.db.office.update({ where: { seat: 'TX-37' }, data });

type Letter = Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>;
type Message = Partial<Prisma.MessageUncheckedCreateInput>;

/** With the supporter since no one had an address. */
const selfSend: Letter = { status: 'self_send', channel: 'self_send', channelReason: 'no_gateway' };

async function handedOver(letter: Letter = {}, message: Message = {}) {
  const stored = await storeLetters(database.db, {
    letters: [{ ...selfSend, ...letter }],
    message,
  });
  const token = receiptToken(stored.id);
  const hash = { receiptHash: receiptHash(token) };
  await database.db.message.update({ where: { id: stored.id }, data: hash });
  const where = { id: stored.deliveries[0]?.id ?? '' };
  return {
    token,
    messageId: stored.id,
    look: () => database.db.delivery.findUniqueOrThrow({ where, include: { message: true } }),
  };
}

const send = () => mailSelfSends(['TX-37'], admin);
const offered = async () => (await listOffers()).map(({ letters }) => letters);
const audited = async () =>
  (await database.db.auditLine.findMany({ where: { action: 'office.self_sends_mailed' } })).length;

test('letters that waited with their supporters are counted, sent by mail, and arrive', async () => {
  const letters = [await handedOver(), await handedOver({}, { prefix: 'Ms.' })];
  expect(await listOffers()).toEqual([
    { seat: 'TX-37', name: 'Pat Example', email: 'house@example.com', letters: 2, asked: 0 },
  ]);
  const lines = await audited();
  expect(await send()).toEqual({ letters: 2, asked: 0, reviewed: 0 });
  expect(await audited()).toBe(lines + 1);
  for (const { look } of letters) {
    expect(await look()).toMatchObject({
      status: 'queued',
      channel: 'email',
      channelReason: 'no_gateway',
      attempts: 0,
    });
  }
  expect(await offered()).toEqual([]);

  const sink = await startSmtpSink();
  const worker = startWorker({
    db: database.db,
    channels: { email: createEmailChannel({ smtpUrl: sink.url, connections: 2 }) },
    pollMs: 20,
  });
  await vi.waitFor(
    async () => {
      for (const { look } of letters) expect((await look()).status).toBe('accepted');
    },
    { timeout: 15_000, interval: 20 },
  );
  await worker.stop();
  const arrived = [...sink.accepted.values()].flat();
  const received = arrived.flatMap(({ to }) => to).filter((to) => to === 'house@example.com');
  expect(received).toHaveLength(2);
  await sink.close();
});

test.each<[string, Letter, Message]>([
  ['sent by its writer', { status: 'self_sent' }, {}],
  ['canceled', { status: 'canceled' }, {}],
  ['written to the member before', { bioguide: 'E000009' }, {}],
  ['of a district drawn anew', { failure: 'new_map' }, {}],
  ['that may have arrived', { maybeAccepted: true }, {}],
  ['of a message that is held', {}, { holdReason: 'review' }],
  ['of an erased message', {}, { erasedAt: new Date(), erasedBy: 'supporter' }],
  ['of somebody who asked for erasing', {}, { erasedBy: 'supporter' }],
  ['older than 30 days', {}, { createdAt: new Date(Date.now() - 31 * 86_400_000) }],
])('a letter %s stays as it is', async (_name, letter, message) => {
  const { look } = await handedOver(letter, message);
  const before = await look();
  expect(await offered()).toEqual([]);
  expect(await send()).toEqual({ letters: 0, asked: 0, reviewed: 0 });
  expect(await look()).toEqual(before);
});

test.each<[string, () => Promise<unknown>]>([
  ['without an address', () => office({ email: null })],
  ['that is paused', () => office({ pausedAt: new Date() })],
  ['whose letters staff want sent by hand', () => office({ channelChoice: 'self_send' })],
  [
    'while mail is stopped',
    () => stopChannel(database.db, { channel: 'email', because: 'HTTP 1', now: new Date() }),
  ],
])('nothing is sent to an office %s', async (_name, change) => {
  await handedOver();
  await change();
  expect(await offered()).toEqual([]);
  expect((await send()).letters).toBe(0);
});

test('in capture mode nothing is offered', async () => {
  await handedOver();
  process.env.MAIL_LIVE = '';
  rereadEnv();
  expect(await offered()).toEqual([]);
  expect((await send()).letters).toBe(0);
});

test('an unconfirmed writer is asked first, and the letter is sent after the confirmation', async () => {
  await campaign({ confirmation: 'required' });
  const createdAt = new Date(Date.now() - 3 * 86_400_000);
  const asked = await handedOver({}, { createdAt });
  const confirmed = await handedOver({}, { confirmedAt: new Date() });
  expect(await listOffers()).toMatchObject([{ letters: 2, asked: 1 }]);
  expect(await send()).toEqual({ letters: 2, asked: 1, reviewed: 0 });
  expect((await confirmed.look()).status).toBe('queued');
  expect(await asked.look()).toMatchObject({
    status: 'on_hold',
    channel: 'email',
    message: { holdReason: 'confirmation' },
  });
  const { messageId } = asked;
  const mails = () => database.db.delivery.findMany({ where: { messageId, kind: 'notice' } });
  expect(await mails()).toMatchObject([{ notice: 'confirm', status: 'queued' }]);
  await walkTo(database.db, { messageId, kind: 'notice' }, 'accepted');
  await remindUnconfirmed(database.db, new Date());
  expect(await mails()).toHaveLength(1);

  expect(await confirmMessage(asked.token, confirmToken(messageId))).toBe('confirmed');
  expect(await asked.look()).toMatchObject({ status: 'queued', channel: 'email' });
});

test('what else is in their hands does not run out at once for it', async () => {
  await campaign({ confirmation: 'required' });
  const old = new Date(Date.now() - 20 * 86_400_000);
  const { messageId } = await storeOld(old);
  await send();
  await endOverdue(database.db, new Date());
  const rows = await database.db.delivery.findMany({ where: { messageId, kind: 'letter' } });
  expect(rows.map(({ status }) => status).sort()).toEqual(['on_hold', 'self_send']);
});

async function storeOld(at: Date) {
  const other = { ...selfSend, seat: 'TX-S1', bioguide: 'E000002', chamber: 'senate' as const };
  const letters = [selfSend, other].map((letter) => ({ ...letter, statusSince: at }));
  const { id } = await storeLetters(database.db, { letters, message: { createdAt: at } });
  return { messageId: id };
}

test('what the campaign wants reviewed is reviewed first, unless it was', async () => {
  await campaign({ review: 'all' });
  const never = await handedOver();
  const { id } = await storeLetters(database.db, {
    letters: [selfSend, { status: 'accepted', seat: 'TX-S1', bioguide: 'E000002' }],
  });
  expect(await send()).toEqual({ letters: 2, asked: 0, reviewed: 1 });
  expect(await never.look()).toMatchObject({
    status: 'on_hold',
    message: { holdReason: 'review' },
  });
  const where = { messageId: id, seat: 'TX-37' };
  expect(await database.db.delivery.findFirst({ where })).toMatchObject({ status: 'queued' });
});

test('who says at the same moment that they sent theirs comes first or second, never both', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { token, look } = await handedOver();
    const [mailed, done] = await Promise.all([send(), recordDone(token, 'TX-37')]);
    const { status } = await look();
    const notified = { letters: mailed.letters, done };
    expect([
      { status: 'queued', letters: 1, done: 'not_open' },
      { status: 'self_sent', letters: 0, done: 'done' },
    ]).toContainEqual({ status, ...notified });
    await database.db.message.deleteMany();
  }
});

test('of two admins who press at once, each letter is sent once', async () => {
  await storeMany(40);
  const sums = await Promise.all([send(), send()]);
  expect(sums.reduce((sum, { letters }) => sum + letters, 0)).toBe(40);
  const where = { status: 'queued', channel: 'email' } as const;
  expect(await database.db.delivery.count({ where })).toBe(40);
});

test('more than one batch', async () => {
  await storeMany(520);
  expect(await offered()).toEqual([520]);
  expect((await send()).letters).toBe(520);
});

async function storeMany(count: number) {
  const { id } = await storeLetters(database.db, { letters: [] });
  const message = await database.db.message.findUniqueOrThrow({ where: { id } });
  const ids = Array.from({ length: count }, (_, at) => `00000000-0000-7000-8000-${at + 1e11}`);
  await database.db.message.createMany({
    data: ids.map((one) => ({
      ...message,
      id: one,
      reference: one,
      receiptHash: one,
      answer: undefined,
    })),
  });
  const addressed = { seat: 'TX-37', bioguide: 'E000001', chamber: 'house' as const };
  await database.db.delivery.createMany({
    data: ids.map((messageId) => ({
      ...addressed,
      messageId,
      channel: 'self_send',
      status: 'self_send',
      channelReason: 'no_gateway',
    })) as Prisma.DeliveryCreateManyInput[],
  });
}
