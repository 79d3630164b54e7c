import { afterAll, beforeAll, expect, test } from 'vitest';
import { rejectionCode } from '@/lib/campaign/rejection-codes';
import type { Rejection } from '@/lib/staff/messages/message-fields';
import { rejectMessage, releaseMessage } from '@/lib/staff/messages/review';
import { freshDatabase } from '../../support/database';
import { admin as ada, reviewer as rey } from '../../support/sample-staff';
import { createMessage } from './create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const held = () => createMessage(database.db, { status: 'on_hold', holdReason: 'review' });
const spam: Rejection = { code: 'spam', words: '' };

async function look(id: string) {
  const message = await database.db.message.findUniqueOrThrow({
    where: { id },
    include: { deliveries: true },
  });
  return { ...message, statuses: message.deliveries.map(({ status }) => status) };
}

test('releasing queues the held letters and records who did it', async () => {
  const { id, reference } = await held();
  expect(await releaseMessage({ messageId: id, by: rey })).toBe('released');
  const after = await look(id);
  expect(after.statuses).toEqual(['queued', 'queued']);
  expect(after).toMatchObject({ holdReason: null, staffVersion: 1 });
  const line = await database.db.auditLine.findFirstOrThrow({ where: { subject: reference } });
  expect(line).toMatchObject({ actorId: 'rey', actor: 'Rey Viewer', action: 'message.released' });
  expect(line).toMatchObject({ before: { on_hold: 2 }, after: { queued: 2, on_hold: 0 } });
});

test('rejecting ends the letters and keeps the code and words for the receipt', async () => {
  const { id, reference } = await held();
  const rejection = { code: 'threat', words: 'It names Sam’s neighbor.' } as const;
  expect(await rejectMessage({ messageId: id, rejection, by: rey })).toBe('rejected');
  const after = await look(id);
  expect(after.statuses).toEqual(['rejected', 'rejected']);
  expect(after).toMatchObject({ rejectedCode: 'threat', holdReason: null, staffVersion: 1 });
  expect(after.rejectedReason).toBe('It names Sam’s neighbor.');
  expect(after.endedAt).not.toBeNull();
  expect(after.deliveries.every(({ endedAt }) => endedAt !== null)).toBe(true);
  const line = await database.db.auditLine.findFirstOrThrow({ where: { subject: reference } });
  expect(line).toMatchObject({ action: 'message.rejected', reason: 'threat', actorId: 'rey' });
  expect(line.before).toEqual({ on_hold: 2, holdReason: 'review' });
  expect(line.after).toEqual({ rejected: 2, code: 'threat', withWords: true });
  expect(JSON.stringify(line)).not.toContain('neighbor');
});

test.each(rejectionCode.options)('a message is rejected for "%s"', async (code) => {
  const { id } = await held();
  expect(await rejectMessage({ messageId: id, rejection: { code, words: '' }, by: rey })).toBe(
    'rejected',
  );
  expect(await look(id)).toMatchObject({ rejectedCode: code, rejectedReason: null });
});

test('an unconfirmed message cannot be released but can be rejected', async () => {
  const { id } = await createMessage(database.db, {
    status: 'on_hold',
    holdReason: 'confirmation',
  });
  expect(await releaseMessage({ messageId: id, by: rey })).toBe('not_confirmed');
  expect((await look(id)).statuses).toEqual(['on_hold', 'on_hold']);
  expect(await rejectMessage({ messageId: id, rejection: spam, by: rey })).toBe('rejected');
});

test.each(['queued', 'sending', 'accepted', 'refused', 'rejected', 'canceled', 'expired'] as const)(
  'a message that is %s can be neither released nor rejected',
  async (status) => {
    const { id, reference } = await createMessage(database.db, { status });
    expect(await releaseMessage({ messageId: id, by: rey })).toBe('changed');
    expect(await rejectMessage({ messageId: id, rejection: spam, by: rey })).toBe('changed');
    const after = await look(id);
    expect(after.statuses).toEqual([status, status]);
    expect(after.staffVersion).toBe(0);
    expect(await database.db.auditLine.count({ where: { subject: reference } })).toBe(0);
  },
);

test('a letter canceled in the meantime stays canceled', async () => {
  const { id, deliveries } = await held();
  await database.db.delivery.update({
    where: { id: deliveries[0]?.id },
    data: { status: 'canceled' },
  });
  expect(await releaseMessage({ messageId: id, by: rey })).toBe('released');
  expect((await look(id)).statuses.sort()).toEqual(['canceled', 'queued']);
});

test('when two people decide at once, one succeeds and the other gets a notice', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, reference } = await held();
    const outcomes = await Promise.all([
      releaseMessage({ messageId: id, by: rey }),
      rejectMessage({ messageId: id, rejection: spam, by: ada }),
      releaseMessage({ messageId: id, by: ada }),
    ]);
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(2);
    const { statuses, staffVersion } = await look(id);
    expect(new Set(statuses).size).toBe(1);
    expect(staffVersion).toBe(1);
    expect(await database.db.auditLine.count({ where: { subject: reference } })).toBe(1);
  }
});

test('an unknown or malformed ID is reported as not found', async () => {
  expect(await releaseMessage({ messageId: '019ab0de-0000-7000-8000-00000000abcd', by: rey })).toBe(
    'no_message',
  );
  expect(await rejectMessage({ messageId: "' or 1=1 --\0", rejection: spam, by: rey })).toBe(
    'no_message',
  );
});
