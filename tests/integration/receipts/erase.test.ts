import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { capturedFile } from '@/lib/delivery/capture/capture-channel';
import { rereadEnv } from '@/lib/platform/env';
import { eraseDue, eraseOnRequest } from '@/lib/receipts/erase-messages';
import { sweep } from '@/tests/support/sweep';
import { auditFromNow } from '../../support/audit-from-now';
import { freshDatabase } from '../../support/database';
import { walkTo } from '../../support/walk-to';
import { storeLetters, storeOffices } from '../delivery/store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let newAuditLines: Awaited<ReturnType<typeof auditFromNow>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'erase-'));
beforeAll(async () => {
  process.env.DATA_DIR = dataDir;
  database = await freshDatabase();
  await storeOffices(database.db);
  rereadEnv();
  mkdirSync(path.join(dataDir, 'mail', 'supporters'), { recursive: true });
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.bounce.deleteMany();
});
beforeEach(async () => {
  newAuditLines = await auditFromNow(database.db);
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

const start = new Date('2026-11-01T12:00:00Z');
const dayOf = (days: number) => new Date(start.getTime() + days * 24 * 3_600_000);
const secret = 'sam@example.org';

/** Stores a message with personal data in every place that can hold it. */
async function storeEverywhere(message: object = {}, letter: object = {}) {
  const stored = await storeLetters(database.db, {
    letters: [
      {
        status: 'accepted',
        sentHash: 'sent hash',
        providerId: 'Q-1',
        statusSince: start,
        ...letter,
      },
      { kind: 'notice', notice: 'receipt', status: 'accepted', seat: null, statusSince: start },
    ],
    message: {
      prefix: 'Dr.',
      phone: '202-555-0100',
      street2: 'Unit 1',
      templateText: 't',
      ownText: secret,
      ownTextHash: 'h',
      requestHash: 'h',
      writerHash: `writer ${Math.random()}`,
      idempotencyHash: `key ${Math.random()}`,
      answer: { receiptUrl: 'x' },
      newsletter: true,
      mailChanges: true,
      reviewFlags: ['links'],
      rejectedReason: secret,
      ...message,
    },
  });
  const deliveryId = stored.deliveries[0]?.id ?? '';
  const tried = { deliveryId, number: 1, worker: 'w', serverText: `to ${secret}` };
  await database.db.attempt.create({ data: tried });
  const bounce = { failure: 'refused', serverText: secret, recipient: secret, receivedAt: start };
  await database.db.bounce.createMany({
    data: [
      { ...bounce, eventId: `a ${deliveryId}`, deliveryId, appliedAt: start },
      { ...bounce, eventId: `b ${deliveryId}`, providerId: 'Q-1', appliedAt: start },
    ],
  });
  const files = stored.deliveries.map((delivery) => capturedFile(dataDir, delivery));
  for (const file of files) writeFileSync(file, secret);
  return { ...stored, files };
}

async function everythingOf(id: string) {
  const where = { messageId: id };
  return {
    message: await database.db.message.findUniqueOrThrow({ where: { id } }),
    deliveries: await database.db.delivery.findMany({ where }),
    attempts: await database.db.attempt.findMany({ where: { delivery: where } }),
    bounces: await database.db.bounce.findMany(),
  };
}

/** None of these can occur in a hexadecimal ID by chance. */
const PERSONAL = /sam|sample|example|202-555|Unit 1|Dr\.|sent hash|"h"|key 0/i;

describe('erasing a message', () => {
  test('deletes all personal data everywhere and keeps the anonymous record', async () => {
    const { id, files, reference } = await storeEverywhere({ endedAt: start });
    await eraseDue(database.db, dayOf(91));
    const { message, deliveries, attempts, bounces } = await everythingOf(id);
    expect(JSON.stringify([message, attempts, bounces])).not.toMatch(PERSONAL);
    expect(deliveries.every(({ sentHash }) => sentHash === null)).toBe(true);
    expect(files.some((file) => existsSync(file))).toBe(false);
    expect(message).toMatchObject({
      reference,
      district: 'TX-37',
      state: 'TX',
      reviewFlags: [],
      erasedAt: dayOf(91),
      erasedBy: 'timetable',
      createdAt: expect.any(Date),
    });
    expect(deliveries).toContainEqual(
      expect.objectContaining({ status: 'accepted', providerId: 'Q-1' }),
    );
    expect(await newAuditLines()).toMatchObject([
      {
        action: 'messages.erased',
        actor: 'timetable',
        subject: id,
        after: { count: 1 },
        reason: 'kept 90 days after the last delivery ended',
      },
    ]);
  });

  test('keeps only what the lists on the erase page and the privacy page name', async () => {
    const { id } = await storeEverywhere({
      ownWords: true,
      rejectedCode: 'spam',
      confirmedAt: start,
      remindedAt: start,
      endedAt: start,
      tags: ['press'],
    });
    await eraseOnRequest(id, start);
    const { message, attempts, bounces } = await everythingOf(id);
    const isKept = (value: unknown) => value !== null && value !== false && String(value) !== '';
    const keptOf = (row: object) =>
      Object.entries(row).flatMap(([column, value]) => (isKept(value) ? [column] : []));
    // `personalData.erase.stays` names each: change it together with this list.
    expect(keptOf(message).sort()).toEqual(
      [
        ...[
          'id',
          'reference',
          'receiptHash',
          'state',
          'district',
          'certainty',
          'edition',
          'language',
        ],
        ...['ownWords', 'rejectedCode', 'staffVersion', 'erasedBy'],
        ...['confirmedAt', 'remindedAt', 'createdAt', 'endedAt', 'erasedAt'],
      ].sort(),
    );
    expect(attempts.flatMap(keptOf)).not.toContain('serverText');
    expect(bounces.flatMap(keptOf)).not.toContain('recipient');
  });

  test('continues until none is left, and concurrent sweeps count each message once', async () => {
    const many = Array.from({ length: 450 }, (_, at) => ({
      reference: `R${at}`,
      receiptHash: `r${at}`,
      edition: '2024-bill',
      language: 'en',
      state: 'TX',
      district: 'TX-37',
      certainty: 'zip',
      email: secret,
      endedAt: start,
    }));
    await database.db.message.createMany({ data: many as never });
    await Promise.all([eraseDue(database.db, dayOf(91)), eraseDue(database.db, dayOf(91))]);
    // One sweep skips rows that the other has locked, so none is left when both have ended.
    await eraseDue(database.db, dayOf(91));
    expect(await database.db.message.count({ where: { erasedAt: null } })).toBe(0);
    const lines = await newAuditLines();
    const counts = lines.map(({ after: what }) => (what as { count: number }).count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(450);
  });

  test('is completed by the next sweep after a crash between deleting files and rows', async () => {
    const { id, files } = await storeEverywhere({ endedAt: start });
    await database.db.$executeRaw`alter table "AuditLine" rename to "Gone"`;
    await expect(eraseDue(database.db, dayOf(91))).rejects.toThrow();
    await database.db.$executeRaw`alter table "Gone" rename to "AuditLine"`;
    expect(files.some((file) => existsSync(file))).toBe(false);
    expect((await everythingOf(id)).message).toMatchObject({ email: secret, erasedAt: null });
    await eraseDue(database.db, dayOf(91));
    expect((await everythingOf(id)).message).toMatchObject({ email: null, erasedBy: 'timetable' });
    expect(await newAuditLines()).toHaveLength(1);
  });

  test.each([
    ['expired', 'unconfirmed'],
    ['canceled', null],
  ] as const)(
    'sets erasedBy of an unconfirmed message that is %s to %s',
    async (status, erasedBy) => {
      const unconfirmed = { holdReason: 'confirmation', createdAt: start, endedAt: dayOf(7) };
      const { id } = await storeEverywhere(unconfirmed, { status });
      await eraseDue(database.db, dayOf(8));
      expect((await everythingOf(id)).message.erasedBy).toBe(erasedBy);
      await eraseDue(database.db, dayOf(98));
      expect((await everythingOf(id)).message.erasedBy).toBe(erasedBy ?? 'timetable');
    },
  );

  test('deletes old bounce reports that match no letter', async () => {
    const report = { failure: 'refused', receivedAt: start };
    await database.db.bounce.createMany({
      data: [
        { ...report, eventId: 'lost' },
        { ...report, eventId: 'ours', appliedAt: start },
      ],
    });
    await eraseDue(database.db, dayOf(29));
    expect(await database.db.bounce.count()).toBe(2);
    await eraseDue(database.db, dayOf(31));
    expect(await database.db.bounce.findMany()).toMatchObject([{ eventId: 'ours' }]);
  });
});

describe('a supporter who requests deletion', () => {
  test.each(['on_hold', 'queued', 'self_send'] as const)(
    'gets %s letters canceled and everything erased at once',
    async (status) => {
      const { id, files } = await storeEverywhere({}, { status });
      expect(await eraseOnRequest(id, dayOf(1))).toBe('erased');
      const { message, deliveries } = await everythingOf(id);
      expect(JSON.stringify(message)).not.toMatch(PERSONAL);
      expect(message).toMatchObject({ erasedBy: 'supporter', erasedAt: dayOf(1) });
      expect(message.endedAt).toEqual(dayOf(1));
      expect(deliveries.map((each) => each.status).sort()).toEqual(['accepted', 'canceled']);
      expect(files.some((file) => existsSync(file))).toBe(false);
    },
  );

  test('is served by a later sweep if a letter is in progress', async () => {
    const { id, deliveries, files } = await storeEverywhere({}, { status: 'sending' });
    const where = { id: deliveries[0]?.id ?? '' };
    const lease = { leaseUntil: dayOf(1.01), leaseHolder: 'w' };
    await database.db.delivery.update({ where, data: lease });
    expect(await eraseOnRequest(id, dayOf(1))).toBe('soon');
    const before = (await everythingOf(id)).message;
    expect(before).toMatchObject({ email: secret, erasedBy: 'supporter', erasedAt: null });
    expect(files.every((file) => existsSync(file))).toBe(true);
    await walkTo(database.db, where, 'accepted');
    await sweep(database.db, {}, dayOf(1.001));
    const { message } = await everythingOf(id);
    expect(JSON.stringify(message)).not.toMatch(PERSONAL);
    expect(message).toMatchObject({ erasedBy: 'supporter', erasedAt: dayOf(1.001) });
    expect(files.some((file) => existsSync(file))).toBe(false);
  });

  test('gets no notice about a letter whose worker died: it is canceled and erased', async () => {
    const { id, deliveries } = await storeEverywhere({}, { status: 'sending' });
    const where = { id: deliveries[0]?.id ?? '' };
    await database.db.delivery.update({
      where,
      data: { leaseUntil: dayOf(1), leaseHolder: 'w', attempts: 1 },
    });
    expect(await eraseOnRequest(id, dayOf(1))).toBe('soon');
    await sweep(database.db, {}, dayOf(1.1));
    const { message, deliveries: ends } = await everythingOf(id);
    expect(message).toMatchObject({ erasedBy: 'supporter', email: null });
    expect(ends).toHaveLength(2);
    expect(ends.map(({ status }) => status).sort()).toEqual(['accepted', 'canceled']);
  });
});
