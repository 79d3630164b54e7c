import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { UnmatchedBounces } from '@/components/staff/bounces/bounce-parts';
import { readDsns } from '@/lib/delivery/bounces/read-dsn';
import { readEvents } from '@/lib/delivery/bounces/read-events';
import { recordBounce } from '@/lib/delivery/bounces/record-bounce';
import type { Report } from '@/lib/delivery/bounces/report';
import type { DeliveryStatus } from '@/lib/platform/db';
import { rereadEnv } from '@/lib/platform/env';
import { eraseOnRequest } from '@/lib/receipts/erase-messages';
import { dismissBounce, listUnmatched, matchBounce } from '@/lib/staff/bounces/match-bounces';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { sweep } from '@/tests/support/sweep';
import { freshDatabase } from '../../support/database';
import { postfixReport } from '../../support/returned-mail';
import { reviewer } from '../../support/sample-staff';
import { walkTo } from '../../support/walk-to';
import { storeLetters, storeOffices } from './store-letters';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let database: Awaited<ReturnType<typeof freshDatabase>>;
/** Set by the test. */
let now = new Date();

beforeAll(async () => {
  database = await freshDatabase();
  Object.assign(process.env, {
    LOG: 'off',
    MAIL_LIVE: 'yes',
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'campaign@example.org',
    OPERATOR_NAME: 'Example Operator',
    OPERATOR_ADDRESS: '1 Example Street',
    OPERATOR_CONTACT: 'contact@example.org',
  });
  rereadEnv();
  await storeOffices(database.db);
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.bounce.deleteMany();
  now = new Date();
});
afterAll(async () => {
  process.env.MAIL_LIVE = '';
  await database.drop();
});

const record = (report: Report) => recordBounce(report, { db: database.db, now });
const later = (ms = MINUTE_MS) => {
  now = new Date(now.getTime() + ms);
};
const bounces = () => database.db.bounce.findMany({ orderBy: { receivedAt: 'asc' } });
const sweepNow = () => sweep(database.db, {}, now);

type LetterFields = NonNullable<NonNullable<Parameters<typeof storeLetters>[1]>['letters']>[number];

/** A letter with a status, and reports about it from mail servers. */
async function letter(status: DeliveryStatus = 'accepted', fields: LetterFields = {}) {
  const stored = await storeLetters(database.db, { letters: [fields] });
  const id = stored.deliveries[0]?.id ?? '';
  const goTo = (to: DeliveryStatus) => walkTo(database.db, { id }, to);
  await goTo(status);
  return {
    id,
    messageId: stored.id,
    goTo,
    look: () => database.db.delivery.findUniqueOrThrow({ where: { id } }),
    /** A report by email, parsed. */
    async dsn(change: Partial<Parameters<typeof postfixReport>[0]> = {}) {
      const mail = postfixReport({ deliveryId: id, date: now, ...change });
      const [report] = await readDsns(Buffer.from(mail));
      if (!report) throw new Error('no report');
      return report;
    },
    /** The same report from a provider's webhook. */
    event(change: object = {}) {
      const messageId = `<${id}@example.org>`;
      const event = { id: 'evt-1', type: 'bounce', messageId, status: '5.7.1', ...change };
      const [report] = readEvents({ events: [event] }) ?? [];
      if (!report) throw new Error('no event');
      return report;
    },
  };
}

/** Staff retry the letter, and the server accepts it again. */
async function sentAgain({ id, messageId, goTo }: Awaited<ReturnType<typeof letter>>) {
  later(DAY_MS);
  expect(await retryDelivery({ messageId, deliveryId: id, by: reviewer, now })).toBe('retried');
  await goTo('accepted');
  later();
}

test("a bounce report marks an accepted letter as bounced and keeps the server's reply", async () => {
  const { dsn, look, id } = await letter();
  expect(await record(await dsn())).toBe('recorded');
  expect(await look()).toMatchObject({ status: 'bounced', failure: 'bad_address', endedAt: now });
  expect(await bounces()).toMatchObject([
    {
      deliveryId: id,
      failure: 'bad_address',
      receivedAt: now,
      appliedAt: now,
      serverText: expect.stringContaining('550 5.1.1 <house@example.com>'),
    },
  ]);
});

test('a bounce reported by email and by webhook is recorded once', async () => {
  const { dsn, event } = await letter();
  const report = await dsn();
  expect(await record(report)).toBe('recorded');
  expect(await record(report)).toBe('already');
  expect(await record(event())).toBe('already');
  expect(await record(event())).toBe('already');
  expect(await bounces()).toHaveLength(2);
});

test('concurrent reports of one bounce are recorded once', async () => {
  const { dsn, event } = await letter();
  const report = await dsn();
  const events = ['a', 'b', 'c'].map((id) => event({ id }));
  const outcomes = await Promise.all([report, report, ...events, ...events].map(record));
  expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(7);
});

describe('a report that arrives before the letter is accepted', () => {
  test.each(['queued', 'sending'] as const)('is kept while the letter is %s', async (status) => {
    const { dsn, goTo, look } = await letter(status);
    const report = await dsn();
    expect(await record(report)).toBe('unknown');
    expect(await record(report)).toBe('unknown');
    expect((await look()).status).toBe(status);
    await goTo('accepted');
    later();
    await sweepNow();
    expect(await look()).toMatchObject({ status: 'bounced', failure: 'bad_address' });
    expect(await record(report)).toBe('already');
    expect(await bounces()).toMatchObject([{ appliedAt: now }]);
  });

  test("is matched later by the server's ID alone", async () => {
    const { event, id, look } = await letter();
    const report = event({ messageId: '<0100@mail.example.net>', providerId: 'QUEUED-1' });
    expect(await record(report)).toBe('unknown');
    await sweepNow();
    expect((await look()).status).toBe('accepted');
    await database.db.delivery.update({ where: { id }, data: { providerId: 'QUEUED-1' } });
    await sweepNow();
    expect((await look()).status).toBe('bounced');
    expect(await bounces()).toMatchObject([{ deliveryId: id, appliedAt: now }]);
  });

  test("marks no letter if several letters share the server's ID", async () => {
    const [one, other] = [await letter('accepted'), await letter('accepted')];
    const report = one.event({ messageId: undefined, providerId: '250 2.0.0 Ok' });
    expect(await record(report)).toBe('unknown');
    await database.db.delivery.updateMany({ data: { providerId: '250 2.0.0 Ok' } });
    await sweepNow();
    expect(await record(report)).toBe('unknown');
    for (const each of [one, other]) expect((await each.look()).status).toBe('accepted');
  });

  test('is deleted if the delivery ends with another status', async () => {
    const { dsn, goTo } = await letter('sending');
    await record(await dsn());
    await goTo('failed');
    await sweepNow();
    expect(await bounces()).toEqual([]);
  });

  test('is deleted after 30 days if it matches no delivery', async () => {
    const { event } = await letter();
    await record(event({ messageId: undefined, providerId: 'NOBODYS' }));
    later(29 * DAY_MS);
    await sweepNow();
    expect(await bounces()).toHaveLength(1);
    later(2 * DAY_MS);
    await sweepNow();
    expect(await bounces()).toEqual([]);
  });
});

describe('after staff have retried a bounced letter', () => {
  test('a new bounce is recorded again', async () => {
    const sent = await letter();
    await record(await sent.dsn());
    await sentAgain(sent);
    const second = await sent.dsn({ id: 'second@mail.example.org' });
    expect(await record(second)).toBe('recorded');
    expect((await sent.look()).status).toBe('bounced');
    await sentAgain(sent);
    expect(await record(sent.event())).toBe('recorded');
  });

  test('a copy or a late report of the first bounce changes nothing', async () => {
    const sent = await letter();
    const first = await sent.dsn();
    const at = now.toISOString();
    later();
    await record(first);
    await sentAgain(sent);
    expect(await record(first)).toBe('already');
    expect(await record(sent.event({ at }))).toBe('already');
    expect((await sent.look()).status).toBe('accepted');
    await sweepNow();
    expect((await sent.look()).status).toBe('accepted');
  });
});

describe('a report', () => {
  test('is ignored for a letter sent through a gateway or captured', async () => {
    for (const channel of ['house_cwc', 'capture'] as const) {
      const { dsn, look } = await letter('accepted', { channel });
      expect(await record(await dsn())).toBe('ignored');
      expect((await look()).status).toBe('accepted');
    }
    expect(await bounces()).toEqual([]);
  });

  test('is ignored for a delayed or delivered email', async () => {
    const { dsn, event, look } = await letter();
    expect(await record(await dsn({ action: 'delayed', status: '4.4.1' }))).toBe('ignored');
    expect(await record(event({ type: 'delivered' }))).toBe('ignored');
    expect((await look()).status).toBe('accepted');
    expect(await bounces()).toEqual([]);
  });

  test('about an unconfirmed delivery is kept and shown to staff, who dismiss it', async () => {
    const { dsn, id, messageId, look } = await letter('unconfirmed');
    expect(await record(await dsn())).toBe('unknown');
    await sweepNow();
    expect((await look()).status).toBe('unconfirmed');
    const [shown, ...more] = await listUnmatched();
    expect(more).toEqual([]);
    expect(shown).toMatchObject({ deliveryId: id, choices: [], unconfirmed: { messageId } });
    const page = renderToStaticMarkup(
      createElement(UnmatchedBounces, { bounces: [shown] as never }),
    );
    expect(page).toContain(`/staff/messages/${messageId}`);
    expect(await dismissBounce(shown?.id ?? '', reviewer)).toBe(true);
    expect(await listUnmatched()).toEqual([]);
  });

  test('is dropped for an unsent delivery, and kept for staff to match if it matches none', async () => {
    const { dsn } = await letter('canceled');
    expect(await record(await dsn())).toBe('unknown');
    expect(await bounces()).toEqual([]);
    const deliveryId = '0193a000-0000-7000-8000-00000000ffff';
    expect(await record(await dsn({ deliveryId }))).toBe('unknown');
    expect(await record(await dsn({ deliveryId }))).toBe('unknown');
    const { id: stranger } = await letter();
    const kept = await bounces();
    expect(kept).toMatchObject([{ deliveryId: null, recipient: 'house@example.com' }]);
    const [{ id = '' } = {}] = kept;
    expect(await matchBounce({ id, deliveryId }, reviewer)).toBe('bounce_no_delivery');
    const { message } = await database.db.delivery.findUniqueOrThrow({
      where: { id: stranger },
      select: { message: { select: { reference: true } } },
    });
    // An email that is older than the window, or one among many, is found by its reference.
    await database.db.delivery.update({
      where: { id: stranger },
      data: { statusSince: new Date(0) },
    });
    const choices = async (reference?: string) =>
      (await listUnmatched({ bounce: id, reference }))[0]?.choices.map((choice) => choice.id);
    expect(await choices()).toEqual([]);
    expect(await choices(message.reference.toLowerCase().replace('-', ' '))).toEqual([stranger]);
    expect(await choices('K7RM-2XQ2')).toEqual([]);
    const presses = [1, 2].map(() => matchBounce({ id, deliveryId: stranger }, reviewer));
    expect((await Promise.all(presses)).sort()).toEqual(['bounce_gone', 'bounce_matched']);
    const row = await database.db.delivery.findUniqueOrThrow({ where: { id: stranger } });
    expect(row.status).toBe('bounced');
  });
});

test('a bounced email to the supporter is recorded without a notification', async () => {
  const notice = { kind: 'notice', notice: 'receipt', seat: null, bioguide: null } as const;
  const { dsn, look } = await letter('accepted', notice);
  expect(await record(await dsn())).toBe('recorded');
  expect((await look()).status).toBe('bounced');
  await sweepNow();
  expect(await database.db.delivery.count()).toBe(1);
});

test("erasing clears the server's reply, and a later report does not restore it", async () => {
  const sent = await letter();
  await record(await sent.dsn());
  const other = await letter();
  for (const { messageId } of [sent, other]) await eraseOnRequest(messageId);
  expect(await record(await other.dsn())).toBe('recorded');
  const empty = { serverText: null, recipient: null };
  expect(await bounces()).toMatchObject([empty, empty]);
});
