import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countLinkSource } from '@/lib/campaign/link-sources';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { countCall } from '@/lib/offices/calling/calls';
import type { Prisma } from '@/lib/platform/db';
import { exportOf, readExportChoice } from '@/lib/staff/exports/export-form';
import { countByStatus } from '@/lib/staff/inbox/inbox';
import { readFigures } from '@/lib/staff/reports/read-reports';
import type { Figures } from '@/lib/staff/reports/reports';
import { MAX_OFFICES, reportChunks } from '@/lib/staff/reports/reports-csv';
import { freshDatabase } from '@/tests/support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;

/** The last minute of the 22nd, and the first of the 23rd, in Washington. */
const late = new Date('2026-11-23T04:59:00Z');
const early = new Date('2026-11-23T05:00:00Z');
const inFourMinutes = (at: Date) => new Date(at.getTime() + 240_000);

type Letter = Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>;

let count = 0;
async function write(message: Partial<Prisma.MessageUncheckedCreateInput>, letters: Letter[]) {
  const id = String(++count);
  const createdAt = message.createdAt as Date;
  await database.db.message.create({
    data: {
      id,
      reference: id,
      receiptHash: id,
      edition: '2024-bill',
      certainty: 'zip',
      language: 'en',
      state: 'TX',
      district: 'TX-37',
      ...message,
      deliveries: {
        create: letters.map((letter) => ({
          ...({ channel: 'email', status: 'accepted', seat: 'TX-37', createdAt } as const),
          statusSince: inFourMinutes(createdAt),
          ...letter,
        })),
      },
    },
  });
}

beforeAll(async () => {
  database = await freshDatabase();
  await database.db.office.create({
    data: {
      seat: 'TX-37',
      name: 'Pat Example',
      chamber: 'house',
      state: 'TX',
      rosterDate: '2026-11-01',
    },
  });
  const optIn = { email: 'kim@example.org', newsletter: true };
  await write({ createdAt: late, language: 'es', ownWords: true, ...optIn }, [
    {},
    { channel: 'capture' },
    { channel: 'house_cwc', testMode: true },
    { kind: 'notice', notice: 'receipt', seat: null },
  ]);
  await write({ createdAt: early, ownWords: true, district: 'AK-AL' }, [
    { status: 'queued', statusSince: early },
    { status: 'sending' },
    { channel: 'self_send', status: 'self_sent', seat: null },
  ]);
  await write({ createdAt: inFourMinutes(early) }, [{ status: 'refused' }]);
  await countCall('TX-37', 'called', late);
  await countCall('TX-37', 'called', early);
  await countCall('TX-S1', 'no_answer', early);
});
afterAll(() => database.drop());

/** The last day of the week that begins with the 23rd. */
const later = new Date('2026-11-29T17:00:00Z');
const asOf = new Date('2026-11-23T06:00:00Z');

async function fileOf(figures: Figures, format: 'csv' | 'xlsx') {
  const parts: Buffer[] = [];
  for await (const { data } of reportChunks(figures, format)) parts.push(Buffer.from(data));
  return Buffer.concat(parts);
}

describe('the staff reports', () => {
  beforeAll(async () => {
    await rollUpReports(database.db, asOf);
  });

  test('cover one day in Washington time', async () => {
    const range = { from: '2026-11-23', to: '2026-11-23' };
    const figures = await readFigures(range, 10);
    expect(figures.days).toEqual([{ day: '2026-11-23', english: 2, spanish: 0, own: 1 }]);
    expect(figures.hours).toEqual([{ hour: 0, english: 2, spanish: 0, own: 1 }]);
    expect(figures.states).toEqual([
      { state: 'AK', english: 1, spanish: 0, own: 1 },
      { state: 'TX', english: 1, spanish: 0, own: 0 },
    ]);
    expect(figures.channels).toEqual([
      { channel: 'email', outcome: 'on_the_way', letters: 2 },
      { channel: 'email', outcome: 'refused', letters: 1 },
      { channel: 'self_send', outcome: 'self_sent', letters: 1 },
    ]);
    expect(figures.speed).toEqual(new Map());
    expect(figures.calls).toEqual([
      { day: '2026-11-23', outcome: 'called', calls: 1 },
      { day: '2026-11-23', outcome: 'no_answer', calls: 1 },
    ]);
    expect(figures.queue).toEqual({ letters: 2, oldestSince: early });
  });

  test('separate accepted letters from captured ones and from test mode', async () => {
    const { channels, speed, offices, officeCount } = await readFigures({ to: '2026-11-22' }, 10);
    expect(channels).toEqual([
      { channel: 'capture', outcome: 'captured', letters: 1 },
      { channel: 'email', outcome: 'accepted', letters: 1 },
      { channel: 'house_cwc', outcome: 'test_mode', letters: 1 },
    ]);
    expect(speed).toEqual(new Map([[30, 1]]));
    const outcomes = { captured: 1, accepted: 1, test_mode: 1 };
    expect(offices).toEqual([{ seat: 'TX-37', name: 'Pat Example', letters: 3, outcomes }]);
    expect(officeCount).toBe(1);
  });

  test('list the offices with the most letters first and count all offices', async () => {
    const { offices, officeCount } = await readFigures({}, 1);
    expect(officeCount).toBe(2);
    expect(offices).toHaveLength(1);
    expect(offices[0]).toMatchObject({ seat: 'TX-37', letters: 6 });
  });

  test('count letters by status, those being sent as queued', async () => {
    expect(Object.fromEntries(await countByStatus())).toEqual({
      accepted: 1,
      saved: 2,
      queued: 2,
      refused: 1,
      self_sent: 1,
    });
  });

  test('are exported as a file with every number', async () => {
    await countLinkSource('flyer', 'lookups', late);
    await countLinkSource('flyer', 'messages', early);
    const figures = await readFigures({}, MAX_OFFICES);
    const csv = (await fileOf(figures, 'csv')).toString();
    expect(csv).toMatch(/^figure,day,[^"]*\r\n/);
    expect(csv).toContain(asOf.toISOString());
    const rows: Record<string, string>[] = parse(csv, { columns: true });
    const sum = (figure: string, column = 'count') =>
      rows
        .filter((row) => row.figure === figure)
        .reduce((all, row) => all + Number(row[column]), 0);
    for (const figure of ['messages_by_day', 'messages_by_hour', 'messages_by_state']) {
      expect(sum(figure)).toBe(3);
      expect(sum(figure, 'in_spanish')).toBe(1);
      expect(sum(figure, 'with_own_words')).toBe(2);
    }
    expect(sum('deliveries_by_channel')).toBe(7);
    expect(sum('deliveries_by_office')).toBe(7);
    expect(sum('deliveries_by_time_to_acceptance')).toBe(1);
    expect(sum('calls_by_day')).toBe(3);
    expect(sum('lookups_by_link_source')).toBe(1);
    expect(sum('messages_by_link_source')).toBe(1);
    expect(sum('opt_ins')).toBe(1);
    const [sheet] = await readXlsx(await fileOf(figures, 'xlsx')).then(({ sheets }) => sheets);
    const cells = sheet?.rows.map((row) => row.map((cell) => String(cell ?? '')));
    const ofCsv: string[][] = parse(csv);
    expect(cells?.map((row) => ofCsv[0]?.map((_, at) => row[at] ?? ''))).toEqual(ofCsv);
  });

  test('compare the last seven days with the seven days before', async () => {
    const { headline } = await readFigures({ from: '2026-11-01', to: '2026-11-29' }, 1, later);
    expect(headline).toEqual({
      all: { messages: 3, calls: 3, selfSent: 1, optIns: 1 },
      week: { messages: 2, calls: 2, selfSent: 1, optIns: 0 },
      weekBefore: { messages: 1, calls: 1, selfSent: 0, optIns: 1 },
      weekEnd: '2026-11-29',
    });
  });

  test('compare only days within the range and not in the future', async () => {
    const { headline } = await readFigures({ to: '2026-11-22' }, 1, later);
    expect(headline.weekEnd).toBe('2026-11-22');
    expect(headline.week).toEqual({ messages: 1, calls: 1, selfSent: 0, optIns: 1 });
    const future = await readFigures({ to: '2026-12-31' }, 1, later);
    expect(future.headline.weekEnd).toBe('2026-11-29');
  });

  test('count an opt-in as an export does: each address once, confirmed if that was asked for', async () => {
    const { message, delivery } = database.db;
    const optIns = async () => {
      const { all } = (await readFigures({}, 1, later)).headline;
      const { count } = exportOf(readExportChoice({ what: 'opt-ins' }), false);
      expect(await count()).toBe(all.optIns);
      return all.optIns;
    };
    const change = (id: string, data: Prisma.MessageUncheckedUpdateInput) =>
      message.update({ where: { id }, data });
    expect(await optIns()).toBe(1);
    await change('2', { email: 'Kim@Example.org', newsletter: true });
    expect(await optIns()).toBe(1);
    await change('3', { email: 'lee@example.org', newsletter: true });
    expect(await optIns()).toBe(2);
    const ask = { messageId: '3', kind: 'notice', notice: 'confirm', channel: 'capture' } as const;
    await delivery.create({ data: { ...ask, status: 'accepted' } });
    await change('3', { holdReason: 'confirmation' });
    expect(await optIns()).toBe(1);
    // As after a rejection by staff.
    await change('3', { holdReason: null });
    expect(await optIns()).toBe(1);
    await change('3', { confirmedAt: asOf });
    expect(await optIns()).toBe(2);
    for (const id of ['1', '2']) await change(id, { newsletter: false, erasedAt: asOf });
    expect(await optIns()).toBe(1);
  });
});
