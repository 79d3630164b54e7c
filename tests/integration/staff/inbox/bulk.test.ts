import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DAY_MS } from '@/lib/platform/time';
import {
  cancelBulkAction,
  confirmBulkAction,
  countOutcomes,
  findBulkAction,
  stateOf,
} from '@/lib/staff/bulk/bulk-action';
import { carryOutBulk } from '@/lib/staff/bulk/carry-out';
import { addNote } from '@/lib/staff/messages/file-message';
import { queueMissingJobs } from '@/lib/worker/jobs';
import { maintain } from '@/lib/worker/maintenance';
import { freshDatabase } from '../../../support/database';
import { dueAtOf } from '../../../support/run-jobs';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';
import { findAction, offered, runJobsIn, storeSampleStaff } from './offer-bulk';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeSampleStaff(database.db);
});
beforeEach(async () => {
  await database.db.message.deleteMany();
  await database.db.bulkAction.deleteMany();
});
afterAll(() => database.drop());

const held = { status: 'on_hold', holdReason: 'review' } as const;
const storeHeld = (count: number) =>
  Promise.all(Array.from({ length: count }, () => createMessage(database.db, held)));

async function statusesOf(messageIds: string[]) {
  const where = { kind: 'letter', messageId: { in: messageIds } } as const;
  const rows = await database.db.delivery.findMany({ where });
  return [...new Set(rows.map(({ status }) => status))];
}

const auditOf = async (reference: string) => {
  const lines = await database.db.auditLine.findMany({ where: { subject: reference } });
  return lines.map(({ action, actor, network }) => ({ action, actor, network }));
};

/** Confirms an action on this many messages. */
async function confirmed(count: number) {
  const messages = await storeHeld(count);
  const ids = messages.map((message) => message.id);
  const { id } = await offered('release', ids);
  expect(await confirmBulkAction({ id, by: rey })).toBe(true);
  return { id, ids, messages };
}

test('a confirmed action waits 30 seconds, then changes every message with an audit entry', async () => {
  const { id, ids, messages } = await confirmed(3);
  await runJobsIn(database, 29);
  expect(stateOf(await findAction(id))).toBe('waiting');
  expect(await statusesOf(ids)).toEqual(['on_hold']);
  await runJobsIn(database, 31);
  const action = await findAction(id);
  expect(stateOf(action)).toBe('finished');
  expect(countOutcomes(action)).toEqual({
    done: 3,
    changed: 0,
    no_channel: 0,
    ask_ended: 0,
    not_permitted: 0,
  });
  expect(await statusesOf(ids)).toEqual(['queued']);
  const entry = { action: 'message.released', actor: rey.name, network: rey.network };
  for (const { reference } of messages) expect(await auditOf(reference)).toEqual([entry]);
});

test('an action undone in time changes nothing, and undoing it again has no effect', async () => {
  const { id, ids, messages } = await confirmed(2);
  expect(await cancelBulkAction({ id, by: rey })).toBe('canceled');
  expect(await cancelBulkAction({ id, by: ada })).toBe('canceled');
  await runJobsIn(database, 31);
  const action = await findAction(id);
  expect(stateOf(action)).toBe('canceled');
  expect(action).toMatchObject({ canceledBy: rey.name, startedAt: null, finishedAt: null });
  expect(await statusesOf(ids)).toEqual(['on_hold']);
  expect(await auditOf(messages[0]?.reference ?? '')).toEqual([]);
});

test('undoing an action that has started is refused', async () => {
  const { id, ids } = await confirmed(1);
  await carryOutBulk(id);
  expect(await cancelBulkAction({ id, by: rey })).toBe('too_late');
  expect(await findAction(id)).toMatchObject({ canceledAt: null, canceledBy: null });
  expect(await statusesOf(ids)).toEqual(['queued']);
});

test('undoing an action while it starts has all or no effect, as reported', async () => {
  const actions = [];
  for (let round = 0; round < 12; round += 1) actions.push(await confirmed(1));
  for (const [round, { id, ids }] of actions.entries()) {
    const cancel = () => cancelBulkAction({ id, by: rey });
    const carryOut = () => carryOutBulk(id);
    const [answer] =
      round % 2 === 0
        ? await Promise.all([cancel(), carryOut()])
        : (await Promise.all([carryOut(), cancel()])).reverse();
    expect(['canceled', 'too_late']).toContain(answer);
    expect(await statusesOf(ids)).toEqual([answer === 'canceled' ? 'on_hold' : 'queued']);
    expect(stateOf(await findAction(id))).toBe(answer === 'canceled' ? 'canceled' : 'finished');
  }
});

test('a bulk rejection stores its reason and words with the messages only', async () => {
  const [one] = await storeHeld(1);
  const other = await createMessage(database.db, { status: 'on_hold', holdReason: 'confirmation' });
  const ids = [one?.id ?? '', other.id];
  const { id } = await offered('reject', ids);
  const rejection = { code: 'spam', words: 'It is an advertisement.' } as const;
  await confirmBulkAction({ id, by: rey, rejection });
  await runJobsIn(database, 31);
  for (const message of await database.db.message.findMany({ where: { id: { in: ids } } })) {
    expect(message).toMatchObject({
      holdReason: null,
      rejectedCode: 'spam',
      rejectedReason: 'It is an advertisement.',
    });
  }
  expect(await statusesOf(ids)).toEqual(['rejected']);
  expect(await findAction(id)).toMatchObject({ code: 'spam', words: null });
});

test('undoing a bulk rejection deletes its text', async () => {
  const [one] = await storeHeld(1);
  const { id } = await offered('reject', [one?.id ?? '']);
  await confirmBulkAction({ id, by: rey, rejection: { code: 'other', words: 'Sam asked.' } });
  await cancelBulkAction({ id, by: rey });
  expect((await findAction(id)).words).toBeNull();
});

test('a message that changed since the preview is skipped and counted', async () => {
  const { id, ids } = await confirmed(3);
  const [noted = '', sent = '', other = ''] = ids;
  await addNote({ messageId: noted, by: ada, text: 'Ask me before sending this.' });
  await database.db.message.update({ where: { id: sent }, data: { holdReason: null } });
  await runJobsIn(database, 31);
  expect(countOutcomes(await findAction(id))).toMatchObject({ done: 1, changed: 2 });
  expect(await statusesOf([noted, sent])).toEqual(['on_hold']);
  expect(await statusesOf([other])).toEqual(['queued']);
});

test.each([
  { why: 'whose account was disabled', user: { disabledAt: new Date() } },
  { why: 'who became an admin without a second factor', user: { role: 'admin' as const } },
])('nothing is changed for a person $why', async ({ user }) => {
  const { id, ids } = await confirmed(2);
  await database.db.staffUser.update({ where: { id: rey.id }, data: user });
  await runJobsIn(database, 31);
  await database.db.staffUser.update({
    where: { id: rey.id },
    data: { disabledAt: null, role: 'reviewer' },
  });
  const action = await findAction(id);
  expect(stateOf(action)).toBe('finished');
  expect(countOutcomes(action)).toMatchObject({ done: 0, not_permitted: 2 });
  expect(await statusesOf(ids)).toEqual(['on_hold']);
});

test('two workers running the same action change each message once', async () => {
  const { id, messages } = await confirmed(8);
  const both = await Promise.allSettled([carryOutBulk(id), carryOutBulk(id)]);
  expect(both.map(({ status }) => status)).toContain('fulfilled');
  expect(countOutcomes(await findAction(id))).toMatchObject({ done: 8, changed: 0 });
  for (const { reference } of messages) expect(await auditOf(reference)).toHaveLength(1);
});

test('a preview can be confirmed once, and only by its author', async () => {
  const [message] = await storeHeld(1);
  const { id } = await offered('release', [message?.id ?? '']);
  expect(await findBulkAction(id, ada)).toBeUndefined();
  expect(await confirmBulkAction({ id, by: ada })).toBe(false);
  expect(await cancelBulkAction({ id, by: ada })).toBe('gone');
  const twice = [confirmBulkAction({ id, by: rey }), confirmBulkAction({ id, by: rey })];
  expect((await Promise.all(twice)).sort()).toEqual([false, true]);
  expect(await confirmBulkAction({ id: 'no-id', by: rey })).toBe(false);
  expect(await cancelBulkAction({ id: 'no-id', by: rey })).toBe('gone');
});

test('a colleague can see a confirmed action and undo it', async () => {
  const { id, ids } = await confirmed(1);
  expect(await findBulkAction(id, ada)).toMatchObject({ actor: rey.name });
  expect(await cancelBulkAction({ id, by: ada })).toBe('canceled');
  expect(await findAction(id)).toMatchObject({ canceledBy: ada.name });
  expect(await statusesOf(ids)).toEqual(['on_hold']);
});

test('a confirmed action without its job, as after a restore, gets one', async () => {
  const { id } = await confirmed(1);
  const key = `carry_out_bulk:${id}`;
  await database.db.$executeRaw`select graphile_worker.remove_job(${key})`;
  await queueMissingJobs(database.db);
  expect(await dueAtOf(database.db, key)).toEqual((await findAction(id)).startsAt);
  await cancelBulkAction({ id, by: rey });
});

test('previews and results are deleted after a day, and waiting actions are kept', async () => {
  const [first, second, third] = [await confirmed(1), await confirmed(1), await confirmed(1)];
  const preview = await offered('release', first.ids);
  await carryOutBulk(first.id);
  await cancelBulkAction({ id: second.id, by: rey });
  const ids = async () =>
    (await database.db.bulkAction.findMany({ select: { id: true } })).map(({ id }) => id).sort();
  await maintain(database.db, {}, new Date(Date.now() + DAY_MS - 60_000));
  expect(await ids()).toEqual([first.id, second.id, third.id, preview.id].sort());
  await maintain(database.db, {}, new Date(Date.now() + DAY_MS + 60_000));
  expect(await ids()).toEqual([third.id]);
});
