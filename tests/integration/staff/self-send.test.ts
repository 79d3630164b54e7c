import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import { createEmailChannel } from '@/lib/delivery/mail/email-channel';
import { endOverdue } from '@/lib/delivery/outbox/end-overdue';
import { stopChannel } from '@/lib/delivery/stopped-channels';
import { receiptHash, receiptToken } from '@/lib/messages/receipt-token';
import type { Prisma } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { confirmMessage, remindUnconfirmed } from '@/lib/receipts/confirm-message';
import { recordSelfSent } from '@/lib/receipts/supporter-changes';
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

/** A self-send letter from when the office had no address. */
const selfSend: Letter = { status: 'self_send', channel: 'self_send', channelReason: 'no_gateway' };

async function storeSelfSend(letter: Letter = {}, message: Message = {}) {
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

test('self-send letters are counted, sent by email, and arrive', async () => {
  const letters = [await storeSelfSend(), await storeSelfSend({}, { prefix: 'Ms.' })];
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
  ['written to a former member', { bioguide: 'E000009' }, {}],
  ['of a redrawn district', { failure: 'new_map' }, {}],
  ['that may have arrived', { maybeAccepted: true }, {}],
  ['of a message on hold', {}, { holdReason: 'review' }],
  ['of a message that staff rejected', {}, { rejectedCode: 'threat' }],
  ['of an erased message', {}, { erasedAt: new Date(), erasedBy: 'supporter' }],
  ['of a person who requested deletion', {}, { erasedBy: 'supporter' }],
  ['older than 30 days', {}, { createdAt: new Date(Date.now() - 31 * 86_400_000) }],
])('a letter %s is not changed', async (_name, letter, message) => {
  const { look } = await storeSelfSend(letter, message);
  const before = await look();
  expect(await offered()).toEqual([]);
  expect(await send()).toEqual({ letters: 0, asked: 0, reviewed: 0 });
  expect(await look()).toEqual(before);
});

test.each<[string, () => Promise<unknown>]>([
  ['without an address', () => office({ email: null })],
  ['that is paused', () => office({ pausedAt: new Date() })],
  ['that staff set to self-send', () => office({ channelChoice: 'self_send' })],
  [
    'while mail is stopped',
    () => stopChannel(database.db, { channel: 'email', because: 'HTTP 1', now: new Date() }),
  ],
])('nothing is sent to an office %s', async (_name, change) => {
  await storeSelfSend();
  await change();
  expect(await offered()).toEqual([]);
  expect((await send()).letters).toBe(0);
});

test('nothing is offered in capture mode', async () => {
  await storeSelfSend();
  process.env.MAIL_LIVE = '';
  rereadEnv();
  expect(await offered()).toEqual([]);
  expect((await send()).letters).toBe(0);
});

test('an unconfirmed writer gets a confirmation email, and the letter is sent after confirming', async () => {
  await campaign({ confirmation: 'required' });
  const createdAt = new Date(Date.now() - 3 * 86_400_000);
  const asked = await storeSelfSend({}, { createdAt });
  const confirmed = await storeSelfSend({}, { confirmedAt: new Date() });
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

test('the other self-send letters of the message do not expire early', async () => {
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

test('letters are reviewed first if the campaign requires it and they were not reviewed before', async () => {
  await campaign({ review: 'all' });
  const never = await storeSelfSend();
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

test('a letter reported as self-sent at the same moment is either sent or self-sent, never both', async () => {
  for (let round = 0; round < 20; round += 1) {
    const { token, look } = await storeSelfSend();
    const [mailed, done] = await Promise.all([send(), recordSelfSent(token, 'TX-37')]);
    const { status } = await look();
    const notified = { letters: mailed.letters, done };
    expect([
      { status: 'queued', letters: 1, done: 'not_open' },
      { status: 'self_sent', letters: 0, done: 'done' },
    ]).toContainEqual({ status, ...notified });
    await database.db.message.deleteMany();
  }
});

test('two admins sending at the same time send each letter once', async () => {
  await storeMany(40);
  const sums = await Promise.all([send(), send()]);
  expect(sums.reduce((sum, { letters }) => sum + letters, 0)).toBe(40);
  const where = { status: 'queued', channel: 'email' } as const;
  expect(await database.db.delivery.count({ where })).toBe(40);
});

test('more letters than one batch are all sent', async () => {
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
