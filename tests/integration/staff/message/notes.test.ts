import { afterAll, beforeAll, expect, test } from 'vitest';
import { eraseOnRequest } from '@/lib/receipts/erase-messages';
import { pageVersion } from '@/lib/staff/messages/change-message';
import { addNote } from '@/lib/staff/messages/file-message';
import { findMessage } from '@/lib/staff/messages/find-message';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const store = () => createMessage(database.db, { status: 'on_hold', holdReason: 'review' });

test('notes are listed in order with their authors, and the audit has none of their words', async () => {
  const { id, reference } = await store();
  const at = (minute: number) => ({ now: new Date(Date.UTC(2026, 10, 24, 12, minute)) });
  expect(await addNote({ messageId: id, text: 'Called back.', by: rey, ...at(1) })).toBe('noted');
  expect(await addNote({ messageId: id, text: '<b>Second look</b>', by: ada, ...at(2) })).toBe(
    'noted',
  );
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

test('a note from an outdated page is added, and its author gets a notice', async () => {
  const { id } = await store();
  const message = await findMessage(id);
  const seen = message ? pageVersion(message) : '';
  expect(await addNote({ messageId: id, text: 'One', by: rey, seen })).toBe('noted');
  expect(await addNote({ messageId: id, text: 'Two', by: ada, seen })).toBe('noted_changed');
  expect((await findMessage(id))?.notes).toHaveLength(2);
});

test('notes added at the same time are all kept', async () => {
  const { id } = await store();
  await Promise.all(
    ['One', 'Two', 'Three'].map((text) => addNote({ messageId: id, text, by: rey })),
  );
  expect((await findMessage(id))?.notes.map(({ text }) => text).sort()).toEqual([
    'One',
    'Three',
    'Two',
  ]);
});

test('notes are erased with the message, and none can be added afterward', async () => {
  const { id } = await store();
  await addNote({ messageId: id, text: 'One', by: rey });
  expect(await eraseOnRequest(id)).toBe('erased');
  expect((await findMessage(id))?.notes).toEqual([]);
  expect(await addNote({ messageId: id, text: 'Two', by: rey })).toBe('erased');
  expect(await database.db.staffNote.count({ where: { messageId: id } })).toBe(0);
});

test('no notes can be added after an erasure request while a letter is being sent', async () => {
  const { id } = await createMessage(database.db, { status: 'sending' });
  expect(await eraseOnRequest(id)).toBe('soon');
  expect(await addNote({ messageId: id, text: 'One', by: rey })).toBe('erased');
});

test('no note remains when it is added during an erasure', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await store();
    await Promise.all([
      addNote({ messageId: id, text: 'One', by: rey }),
      eraseOnRequest(id),
      addNote({ messageId: id, text: 'Two', by: ada }),
    ]);
    await eraseOnRequest(id);
    expect(await findMessage(id)).toMatchObject({ notes: [], erasedAt: expect.any(Date) });
  }
});
