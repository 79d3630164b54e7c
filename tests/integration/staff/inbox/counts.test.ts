import { afterAll, beforeAll, expect, test } from 'vitest';
import { rollUpReports } from '@/lib/messages/reports/roll-up';
import { countByStatus, countMatches, countNeeds, readInbox } from '@/lib/staff/inbox/inbox';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { freshDatabase } from '../../../support/database';
import { walkTo } from '../../../support/walk-to';
import { createMessage } from '../create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

test('letters are counted by status, those being sent as queued', async () => {
  const { db } = database;
  const { id } = await createMessage(db);
  await walkTo(db, { messageId: id, officeName: 'Example Senator' }, 'sending');
  await createMessage(db, { status: 'refused' });
  await createMessage(db, { status: 'accepted' });
  await rollUpReports(db, new Date());
  const counts = await countByStatus();
  expect(Object.fromEntries(counts)).toEqual({ queued: 2, refused: 2, saved: 2 });
});

test('messages that need a person are counted by reason', async () => {
  const { db } = database;
  const held = { status: 'on_hold', holdReason: 'review' } as const;
  await createMessage(db, held);
  await createMessage(db, { ...held, reviewFlags: ['links'] });
  await createMessage(db, { status: 'on_hold', holdReason: 'confirmation' });
  const counts = Object.fromEntries(await countNeeds());
  expect(counts).toEqual({ read: 2, failed: 1, unclear: 0 });
  for (const [need, count] of Object.entries(counts)) {
    expect(await countMatches(readFilters({ need })), need).toBe(count);
  }
});

test('more than a thousand matches are counted as 1,001', async () => {
  const { db } = database;
  await db.$executeRaw`
    insert into "Message" (id, reference, "receiptHash", edition, language, state, district, certainty, "createdAt")
    select gen_random_uuid()::text, n::text, n::text, '2024-bill', 'es', 'VT', 'VT-AL', 'zip',
      timestamp '2026-01-01' + n * interval '1 hour' from generate_series(1, 2500) n`;
  const count = (query: Record<string, string>) => countMatches(readFilters(query));
  expect(await count({ state: 'VT' })).toBe(1001);
  expect(await count({ state: 'VT', to: '2026-02-11' })).toBe(1001);
  expect(await count({ state: 'VT', to: '2026-02-10' })).toBeLessThan(1001);
  expect(await count({ language: 'en' })).toBe(6);
});

test('a search with only common words reports that instead of a count', async () => {
  const { db } = database;
  const none = { nothing: 'common_words' };
  const count = (query: Record<string, string>) => countMatches(readFilters(query));
  expect(await count({ q: 'the of' })).toEqual(none);
  expect(await count({ q: '" - !' })).toEqual(none);
  expect(await count({ office: 'Nobody' })).toEqual({ nothing: 'office' });
  // They can be searchable words in the other language, and names in both.
  expect(await count({ q: 'the of', language: 'es' })).toBe(0);
  await createMessage(db, { language: 'es', ownText: 'The Act of hope' });
  expect(await count({ q: 'the of' })).toBe(1);
  await createMessage(db, { firstName: 'Will', ownText: 'It will help' });
  await createMessage(db, { ownText: 'It will help' });
  expect(await count({ q: 'will' })).toBe(1);
});

test('an inbox that the database cannot read is one error for its caller', async () => {
  const gone = await freshDatabase();
  await gone.drop();
  const unhandled: unknown[] = [];
  const note = (problem: unknown) => unhandled.push(problem);
  process.on('unhandledRejection', note);
  await expect(readInbox(readFilters({ q: 'court' }))).rejects.toThrow();
  // Node reports those that nobody handled after the current turn.
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
