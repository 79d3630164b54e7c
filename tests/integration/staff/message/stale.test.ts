import { afterAll, beforeAll, expect, test } from 'vitest';
import { receiptHash } from '@/lib/messages/receipt-token';
import { cancelMessage } from '@/lib/receipts/supporter-changes';
import { pageVersion } from '@/lib/staff/messages/change-message';
import { eraseByStaff } from '@/lib/staff/messages/erase-by-staff';
import { addNote } from '@/lib/staff/messages/file-message';
import { findMessage, type StaffMessage } from '@/lib/staff/messages/find-message';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { rejectMessage, releaseMessage } from '@/lib/staff/messages/review';
import { changesSince, listChanges } from '@/lib/staff/messages/timeline';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const pageOf = async (id: string) => (await findMessage(id)) as StaffMessage;
const spam = { code: 'spam', words: '' } as const;

/** Stores a message with a refused email and held letters, so that every action is possible. */
async function stored(receipt = Math.random().toString()) {
  const held = {
    status: 'on_hold',
    holdReason: 'review',
    receiptHash: receiptHash(receipt),
  } as const;
  const message = await createMessage(database.db, held);
  const { id, reference, deliveries } = message;
  const refused = deliveries[0]?.id ?? '';
  const letter = { messageId: id, kind: 'notice', notice: 'receipt', channel: 'capture' } as const;
  const notice = await database.db.delivery.create({ data: { ...letter, status: 'refused' } });
  return { id, reference, refused, notice: notice.id, receipt };
}

type StoredMessage = Awaited<ReturnType<typeof stored>>;
const now = new Date();
const asked = { why: 'asked', words: '' } as const;

const actions: [string, (of: StoredMessage, seen: string) => Promise<string>][] = [
  ['release', ({ id }, seen) => releaseMessage({ messageId: id, by: rey, now, seen })],
  [
    'reject',
    ({ id }, seen) => rejectMessage({ messageId: id, rejection: spam, by: rey, now, seen }),
  ],
  [
    'retry',
    ({ id, notice }, seen) =>
      retryDelivery({ messageId: id, deliveryId: notice, by: rey, now, seen }),
  ],
  [
    'erase',
    ({ id, reference }, seen) =>
      eraseByStaff({ messageId: id, request: { typed: reference, ...asked }, by: rey, seen }),
  ],
];

const rowsOf = (id: string) =>
  database.db.message.findUnique({ where: { id }, include: { deliveries: true, notes: true } });

test.each(actions)("after a colleague's note, an outdated page cannot %s", async (_name, act) => {
  const message = await stored();
  const seen = pageVersion(await pageOf(message.id));
  await addNote({ messageId: message.id, text: 'A colleague looks at it.', by: ada });
  const before = await rowsOf(message.id);
  expect(await act(message, seen)).toBe('stale');
  expect(await rowsOf(message.id)).toEqual(before);
});

test.each(actions)(
  'after the supporter canceled, an outdated page cannot %s',
  async (_name, act) => {
    const message = await stored();
    const seen = pageVersion(await pageOf(message.id));
    await cancelMessage(message.receipt);
    const before = await rowsOf(message.id);
    expect(await act(message, seen)).toBe('stale');
    expect(await rowsOf(message.id)).toEqual(before);
  },
);

test.each(actions)('an up-to-date page can %s', async (_name, act) => {
  const message = await stored();
  await addNote({ messageId: message.id, text: 'A colleague looks at it.', by: ada });
  expect(await act(message, pageVersion(await pageOf(message.id)))).not.toBe('stale');
  expect((await rowsOf(message.id))?.staffVersion).toBe(2);
});

test('when two people act on the same page, one succeeds and the other sees who did what', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await stored();
    const seen = pageVersion(await pageOf(id));
    const [one, other] = await Promise.all([
      rejectMessage({ messageId: id, rejection: spam, by: ada, now, seen }),
      releaseMessage({ messageId: id, by: rey, now, seen }),
    ]);
    expect([one, other].filter((outcome) => outcome === 'stale')).toHaveLength(1);
    const after = await pageOf(id);
    const [line, ...more] = changesSince(seen, after, await listChanges(after));
    expect(more).toEqual([]);
    const did = one === 'rejected' ? ['Ada Sample', 'rejected'] : ['Rey Viewer', 'released'];
    expect(line).toMatchObject({ actor: did[0], action: `message.${did[1]}` });
  }
});

test('a change by the system is attributed to no one', async () => {
  const { id, receipt } = await stored();
  const seen = pageVersion(await pageOf(id));
  await cancelMessage(receipt);
  const after = await pageOf(id);
  expect(pageVersion(after)).not.toBe(seen);
  expect(changesSince(seen, after, await listChanges(after))).toEqual([]);
});

test('an invalid page version is treated as outdated', async () => {
  const { id } = await stored();
  for (const seen of ['', '0', '99.x', 'NaN.', '-1.x']) {
    expect(await releaseMessage({ messageId: id, by: rey, now, seen })).toBe('stale');
    const page = await pageOf(id);
    expect(changesSince(seen, page, await listChanges(page))).toEqual([]);
  }
});
