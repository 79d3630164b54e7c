import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseOnRequest } from '@/lib/receipts/erase-on-request';
import { versionOf } from '@/lib/staff/messages/change-message';
import { findMessage } from '@/lib/staff/messages/find-message';
import { addNote } from '@/lib/staff/messages/notes';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { storeMessage } from '../store-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const store = () => storeMessage(database.db, { status: 'on_hold', holdReason: 'review' });

test('notes stand in their order with who wrote them; the audit has none of their words', async () => {
  const { id, reference } = await store();
  const at = (minute: number) => ({ now: new Date(Date.UTC(2026, 10, 24, 12, minute)) });
  expect(await addNote(id, 'Called back.', rey, at(1))).toBe('noted');
  expect(await addNote(id, '<b>Second look</b>', ada, at(2))).toBe('noted');
  const message = await findMessage(id);
  expect(message?.notes.map(({ author, text }) => [author, text])).toEqual([
    ['Rey Viewer', 'Called back.'],
    ['Ada Sample', '<b>Second look</b>'],
  ]);
  expect(message?.staffVersion).toBe(2);
  const lines = await database.db.auditLine.findMany({ where: { subject: reference } });
  expect(lines.map(({ action, actor }) => [action, actor]).sort()).toEqual([
    ['message.noted', 'Ada Sample'],
    ['message.noted', 'Rey Viewer'],
  ]);
  expect(JSON.stringify(lines)).not.toMatch(/Called|Second/);
});

test('a note from an old page is added all the same, and its writer is told', async () => {
  const { id } = await store();
  const message = await findMessage(id);
  const seen = message ? versionOf(message) : '';
  expect(await addNote(id, 'One', rey, { seen })).toBe('noted');
  expect(await addNote(id, 'Two', ada, { seen })).toBe('noted_changed');
  expect((await findMessage(id))?.notes).toHaveLength(2);
});

test('two notes at once are both kept', async () => {
  const { id } = await store();
  await Promise.all(['One', 'Two', 'Three'].map((text) => addNote(id, text, rey)));
  expect((await findMessage(id))?.notes.map(({ text }) => text).sort()).toEqual([
    'One',
    'Three',
    'Two',
  ]);
});

test('notes go with the person, and none is written afterwards', async () => {
  const { id } = await store();
  await addNote(id, 'One', rey);
  expect(await eraseOnRequest(id)).toBe('erased');
  expect((await findMessage(id))?.notes).toEqual([]);
  expect(await addNote(id, 'Two', rey)).toBe('erased');
  expect(await database.db.staffNote.count({ where: { messageId: id } })).toBe(0);
});

test('whoever asked to be erased gets no further notes while a letter is in hand', async () => {
  const { id } = await storeMessage(database.db, { status: 'sending' });
  expect(await eraseOnRequest(id)).toBe('soon');
  expect(await addNote(id, 'One', rey)).toBe('erased');
});

test('against an erasing at the same moment no note is left behind', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await store();
    await Promise.all([addNote(id, 'One', rey), eraseOnRequest(id), addNote(id, 'Two', ada)]);
    await eraseOnRequest(id);
    expect(await findMessage(id)).toMatchObject({ notes: [], erasedAt: expect.any(Date) });
  }
});
