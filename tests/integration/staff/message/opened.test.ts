import { afterAll, beforeAll, expect, test } from 'vitest';
import { assignMessage, tagMessage } from '@/lib/staff/messages/file-message';
import { findMessage, findNextOnHold } from '@/lib/staff/messages/find-message';
import { messageTags } from '@/lib/staff/messages/message-fields';
import { afterDecision } from '@/lib/staff/messages/message-paths';
import { approveOpened, openedMark } from '@/lib/staff/messages/review';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';
import { storeSampleStaff } from '../inbox/offer-bulk';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeSampleStaff(database.db);
});
afterAll(() => database.drop());

const store = () => createMessage(database.db, { status: 'on_hold', holdReason: 'review' });

test('only a person who has recently opened this text can approve it', async () => {
  const [{ id: messageId }, other] = [await store(), await store()];
  const late = Date.now() - 13 * 3_600_000;
  const marks = [
    undefined,
    '',
    'not a mark',
    openedMark(other.id, rey),
    openedMark(messageId, ada),
    openedMark(messageId, rey, late),
  ];
  for (const opened of marks) {
    expect(await approveOpened({ messageId, by: rey, opened })).toBe('not_opened');
  }
  expect((await findMessage(messageId))?.deliveries.map(({ status }) => status)).toEqual([
    'on_hold',
    'on_hold',
  ]);
  const opened = openedMark(messageId, rey);
  expect(await approveOpened({ messageId, by: rey, opened })).toBe('released');
  const { id: next } = other;
  expect(await afterDecision(messageId, 'released')).toBe(
    `/staff/messages/${next}?notice=released&was=${messageId}#notice`,
  );
  expect(await afterDecision(messageId, 'released', { assignee: 'none' })).toBe(
    `/staff/messages/${next}?notice=released&was=${messageId}&assignee=none#notice`,
  );
  expect(await afterDecision(messageId, 'released', { assignee: rey.id })).toBe(
    `/staff/messages/${messageId}?notice=released#notice`,
  );
  expect(await afterDecision(messageId, 'changed')).toBe(
    `/staff/messages/${messageId}?notice=changed#notice`,
  );
});

test('a message is assigned and tagged, and the audit has none of the tags', async () => {
  const { id: messageId, reference } = await store();
  expect(await assignMessage({ messageId, by: rey, isMine: true })).toBe('assigned');
  expect(await assignMessage({ messageId, by: rey, isMine: true })).toBe('changed');
  expect(await assignMessage({ messageId, by: ada, isMine: true })).toBe('assigned');
  const tags = messageTags.parse(' Press,  housing;press,, ');
  expect(tags).toEqual(['housing', 'press']);
  expect(await tagMessage({ messageId, by: rey, tags })).toBe('tagged');
  expect(await tagMessage({ messageId, by: rey, tags })).toBe('changed');
  expect(await tagMessage({ messageId, by: rey, tags: [], seen: '0.old' })).toBe('stale');
  expect(await findMessage(messageId)).toMatchObject({ tags, assignee: { name: ada.name } });
  expect(await assignMessage({ messageId, by: ada, isMine: false })).toBe('unassigned');
  const lines = await database.db.auditLine.findMany({ where: { subject: reference } });
  expect(lines.map(({ action }) => action).sort()).toEqual([
    ...['message.assigned', 'message.assigned', 'message.assigned', 'message.tagged'],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/press|housing/i);
});

test.each([
  ['a'.repeat(31), 'long'],
  ['a,b,c,d,e,f,g,h,i,j,k', 'many'],
])('tags like %s are refused', (typed, problem) => {
  expect(messageTags.safeParse(typed).error?.issues[0]?.message).toBe(problem);
});

test('the next message comes from the filtered list', async () => {
  const [one, two, three] = [await store(), await store(), await store()];
  await assignMessage({ messageId: one.id, by: rey, isMine: true });
  await assignMessage({ messageId: three.id, by: rey, isMine: true });
  expect((await findNextOnHold(one.id, rey.id))?.id).toBe(three.id);
  expect((await findNextOnHold(three.id, rey.id))?.id).toBe(one.id);
  expect(await findNextOnHold(three.id, ada.id)).toBeNull();
  const free = (await findNextOnHold(one.id, 'none'))?.id;
  expect(free).toBe(two.id);
});
