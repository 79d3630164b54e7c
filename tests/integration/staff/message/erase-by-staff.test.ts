import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DELETION_LOG, readDeletions } from '@/lib/messages/deletion-log';
import { receiptHash } from '@/lib/messages/receipt-token';
import { env } from '@/lib/platform/env';
import { eraseOnRequest } from '@/lib/receipts/erase-messages';
import { findReceipt } from '@/lib/receipts/receipts';
import { eraseByStaff } from '@/lib/staff/messages/erase-by-staff';
import { addNote } from '@/lib/staff/messages/file-message';
import { rejectMessage } from '@/lib/staff/messages/review';
import { sweep } from '@/tests/support/sweep';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { walkTo } from '../../../support/walk-to';
import { createMessage } from '../create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const look = (id: string) =>
  database.db.message.findUniqueOrThrow({
    where: { id },
    include: { deliveries: true, notes: true },
  });
const linesOf = ({ id, reference }: { id: string; reference: string }) =>
  database.db.auditLine.findMany({
    where: { subject: { in: [id, reference] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });

const rules = (typed: string) => ({ typed, why: 'rules', words: '' }) as const;

test('the personal data is deleted, and the audit names only who did it and why', async () => {
  const held = { status: 'on_hold', holdReason: 'review' } as const;
  const message = await createMessage(database.db, held);
  await addNote({ messageId: message.id, text: 'Sam Sample called.', by: ada });
  const request = { typed: message.reference, why: 'other', words: 'Sent by mistake' } as const;
  expect(await eraseByStaff({ messageId: message.id, request, by: rey })).toBe('all_erased');
  const after = await look(message.id);
  expect(after).toMatchObject({ erasedBy: 'staff', erasedAt: expect.any(Date), notes: [] });
  expect(after).toMatchObject({ email: null, body: null, firstName: null, staffVersion: 2 });
  expect(after.deliveries.map(({ status }) => status)).toEqual(['canceled', 'canceled']);
  const lines = await linesOf(message);
  const noted = lines.filter(({ action }) => action === 'message.noted');
  const erased = lines.filter(({ action }) => action !== 'message.noted');
  // Both are written in the same millisecond, in either order.
  expect(noted).toHaveLength(1);
  expect(new Set(erased.map(({ action }) => action))).toEqual(
    new Set(['message.erasing', 'messages.erased']),
  );
  for (const line of erased) {
    const by = { actorId: 'rey', actor: 'Rey Viewer', network: rey.network };
    expect(line).toMatchObject({ ...by, reason: 'Sent by mistake' });
  }
  expect(JSON.stringify(lines)).not.toMatch(/Sam\b|example\.org/);
});

test.each(['', 'K7RM-2XQD', 'lower'])(
  'nothing is deleted without the right reference: "%s"',
  async (typed) => {
    const message = await createMessage(database.db);
    const text = typed === 'lower' ? message.reference.toLowerCase() : typed;
    // A reference without letters is the same in lower case.
    if (text === message.reference) return expect(typed).toBe('lower');
    expect(await eraseByStaff({ messageId: message.id, request: rules(text), by: rey })).toBe(
      'wrong_reference',
    );
    expect(await look(message.id)).toMatchObject({ erasedBy: null, staffVersion: 0 });
    expect(await linesOf(message)).toEqual([]);
  },
);

test('an erasure requested while a letter is being sent is carried out later', async () => {
  const message = await createMessage(database.db, { receiptHash: receiptHash('soon') });
  const { id, reference, deliveries } = message;
  const [first] = deliveries;
  await walkTo(database.db, { id: first?.id }, 'sending');
  const leaseUntil = new Date(Date.now() + 60_000);
  await database.db.delivery.update({
    where: { id: first?.id ?? '' },
    data: { leaseHolder: 'w', leaseUntil, attempts: 1 },
  });
  expect(await eraseByStaff({ messageId: id, request: rules(reference), by: rey })).toBe(
    'erase_soon',
  );
  const between = await look(id);
  expect(between).toMatchObject({ erasedBy: 'staff', erasedAt: null, email: 'sam@example.org' });
  expect(between.deliveries.map(({ status }) => status).sort()).toEqual(['canceled', 'sending']);
  // A backup that is restored before the sweep must not bring it back.
  const logged = readDeletions([path.join(env().DATA_DIR, DELETION_LOG)]);
  expect(logged).toContainEqual({ at: expect.any(String), by: 'staff', ids: [id] });
  expect(await findReceipt('soon')).toMatchObject({ erasedBy: 'staff', erasedAt: null });
  expect(await eraseByStaff({ messageId: id, request: rules(reference), by: ada })).toBe(
    'erase_soon',
  );

  await walkTo(database.db, { id: first?.id }, 'accepted');
  await sweep(database.db, {}, new Date());
  expect(await look(id)).toMatchObject({ erasedBy: 'staff', email: null });
  const lines = await linesOf(message);
  expect(lines.map(({ action, actor }) => [action, actor])).toEqual([
    ['message.erasing', 'Rey Viewer'],
    ['messages.erased', 'staff'],
  ]);
});

test('two people who erase a message at the same time erase it once', async () => {
  const message = await createMessage(database.db);
  const { id, reference } = message;
  const outcomes = await Promise.all([
    eraseByStaff({ messageId: id, request: rules(reference), by: rey }),
    eraseByStaff({ messageId: id, request: rules(reference), by: ada }),
  ]);
  // The second finds it erased or about to be erased; in between, the erasure is left to the sweep.
  for (const outcome of outcomes)
    expect(['all_erased', 'erase_soon', 'changed']).toContain(outcome);
  expect(outcomes.filter((outcome) => outcome === 'changed').length).toBeLessThan(2);
  await sweep(database.db, {}, new Date());
  const lines = await linesOf(message);
  expect(lines.filter(({ action }) => action === 'message.erasing')).toHaveLength(1);
  expect(lines.filter(({ action }) => action === 'messages.erased')).toHaveLength(1);
  expect(await look(id)).toMatchObject({ erasedBy: 'staff', email: null });
});

test('a message that its writer erased stays attributed to the writer', async () => {
  const { id, reference } = await createMessage(database.db);
  await eraseOnRequest(id);
  expect(await eraseByStaff({ messageId: id, request: rules(reference), by: rey })).toBe('changed');
  expect((await look(id)).erasedBy).toBe('supporter');
});

test('the code of a rejection is kept and its text is deleted', async () => {
  const held = {
    status: 'on_hold',
    holdReason: 'review',
    receiptHash: receiptHash('code'),
  } as const;
  const { id, reference } = await createMessage(database.db, held);
  await rejectMessage({
    messageId: id,
    rejection: { code: 'threat', words: 'It threatens Sam.' },
    by: rey,
  });
  expect(await eraseByStaff({ messageId: id, request: rules(reference), by: rey })).toBe(
    'all_erased',
  );
  expect(await findReceipt('code')).toMatchObject({
    rejectedCode: 'threat',
    rejectedReason: null,
  });
});
