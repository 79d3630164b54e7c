import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { counter } from '../faults/count-results';
import { runFaults } from '../faults/fault-run';
import { storeFaultMessages, storeFaultOffices } from '../faults/store-fault-messages';
import { freshDatabase } from '../support/database';
import { readDocument } from '../support/gateways/read-document';
import type { StoredLetter } from '../support/gateways/received';
import { sampleDocument } from '../support/gateways/sample-document';
import { walkTo } from '../support/walk-to';

let database: Awaited<ReturnType<typeof freshDatabase>>;
const dataDir = mkdtempSync(path.join(tmpdir(), 'faults-'));
beforeAll(async () => {
  database = await freshDatabase();
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.office.deleteMany();
});
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true });
});

test('no letter is lost, sent twice, or misreported while gateways fail and workers are killed', async () => {
  const report = await runFaults({
    db: database.db,
    databaseUrl: database.url,
    dataDir,
    secretKey: process.env.SECRET_KEY ?? '',
    messages: 40,
    seed: 3,
    killEveryMs: 2_000,
    mostKills: 4,
    limitMs: 120_000,
  });
  const { lost, twice, notFinal, misreported, complaints } = report;
  expect({ lost, twice, notFinal, misreported, complaints }).toEqual({
    lost: 0,
    twice: 0,
    notFinal: 0,
    misreported: 0,
    complaints: [],
  });
  expect(report.smtp.unexplained).toBe(0);
  expect(report.smtp.repeats).toBeLessThanOrEqual(report.smtp.allowed);
  expect(report.holds).toBe(true);
  // The faults did occur: workers died with letters in progress, and the gateways failed.
  expect(report.kills).toBeGreaterThan(1);
  expect(report.inProgress).toBeGreaterThan(0);
  expect(Object.keys(report.faults).length).toBeGreaterThan(3);
  expect(report.rows.map(({ channel, letters }) => [channel, letters])).toEqual([
    ...[
      ['capture', 30],
      ['email', 30],
      ['house_cwc', 30],
      ['senate_cwc', 30],
    ],
  ]);
}, 150_000);

const emptyMailbox = () => ({ accepted: new Map(), unanswered: [] as string[] });
const emptySinks = () => ({
  mail: emptyMailbox(),
  gateways: { stored: [] as StoredLetter[] },
  captured: () => [] as string[],
});

function stored(id: string, office = 'HTX37'): StoredLetter {
  const xml = sampleDocument('house', id.replaceAll('-', ''));
  const root = readDocument(Buffer.from(xml));
  const about = { chamber: 'house', environment: 'test', office } as const;
  return { ...about, at: new Date(0), id: id.replaceAll('-', ''), xml, root };
}

/** One message whose letters to the House, to the Senate, and by email have this status. */
async function endedAs(status: 'accepted' | 'refused' | 'unconfirmed') {
  await storeFaultOffices(database.db);
  const messageIds = await storeFaultMessages(database.db, 1);
  await walkTo(database.db, {}, status);
  const rows = await database.db.delivery.findMany();
  const idOf = (channel: string) => rows.find((row) => row.channel === channel)?.id ?? '';
  return { messageIds, inProgress: new Map<string, number>(), idOf };
}

test('the fault report counts lost, duplicated, and unexplained letters', async () => {
  const { idOf, ...known } = await endedAs('accepted');
  expect(await counter({ ...known, sinks: emptySinks() })).toMatchObject({ lost: 3, twice: 0 });
  const sinks = emptySinks();
  const letter = stored(idOf('house_cwc'));
  sinks.gateways.stored.push(letter, letter, stored(idOf('senate_cwc'), 'STX01'));
  sinks.gateways.stored.push(stored('f'.repeat(32)));
  expect((await counter({ ...known, sinks })).twice).toBe(2);
  sinks.gateways.stored.pop();
  const messageId = `<${idOf('email')}@example.org>`;
  sinks.mail.accepted.set(messageId, [{}, {}]);
  const counted = await counter({ ...known, sinks });
  expect(counted).toMatchObject({ lost: 0, twice: 1, misreported: 0, notFinal: 0 });
  expect(counted.smtp).toEqual({ repeats: 1, allowed: 0, unexplained: 1 });
  sinks.mail.unanswered.push(messageId);
  expect((await counter({ ...known, sinks })).smtp.unexplained).toBe(0);
  const inProgress = new Map([[idOf('email'), 1]]);
  sinks.mail.unanswered.pop();
  expect((await counter({ ...known, inProgress, sinks })).smtp.unexplained).toBe(0);
  await database.db.message.deleteMany();
  expect(await counter({ ...known, sinks: emptySinks() })).toMatchObject({ lost: 3 });
});

test('a refused letter that arrived is counted as misreported, an unconfirmed one is not', async () => {
  for (const [status, misreported] of [
    ['refused', 1],
    ['unconfirmed', 0],
  ] as const) {
    const { idOf, ...known } = await endedAs(status);
    const sinks = emptySinks();
    sinks.gateways.stored.push(stored(idOf('house_cwc')));
    expect(await counter({ ...known, sinks })).toMatchObject({ misreported, lost: 0, notFinal: 0 });
    await database.db.message.deleteMany();
    await database.db.office.deleteMany();
  }
});

test('a letter still queued is counted as not final', async () => {
  await storeFaultOffices(database.db);
  const messageIds = await storeFaultMessages(database.db, 1);
  const known = { messageIds, inProgress: new Map(), sinks: emptySinks() };
  expect(await counter(known)).toMatchObject({ notFinal: 3, lost: 0 });
});
