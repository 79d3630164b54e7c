import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  countStep,
  createDraft,
  DRAFT_HOURS,
  deleteDraft,
  deleteExpiredDrafts,
  draftCookie,
  draftMark,
  findDraft,
  saveDraft,
} from '@/lib/messages/draft';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const words = { message: 'precious \u0000 words 😀' };

test('a draft is opened only by its cookie and is encrypted in the database', async () => {
  const draft = await createDraft({ typed: words });
  const cookie = draftCookie(draft);
  expect(cookie).toMatch(/^[0-9a-f-]{36}\.[\w-]{43}$/);
  expect((await findDraft(cookie))?.content.typed).toEqual(words);
  const row = await database.db.draft.findUniqueOrThrow({ where: { id: draft.id } });
  expect(Buffer.from(row.sealed).toString('latin1')).not.toContain('precious');
  expect(await findDraft(draftCookie({ ...draft, key: randomBytes(32) }))).toBeUndefined();
});

test.each([undefined, '', '.', 'garbage', '01930000-0000-7000-8000-000000000000', "' or 1=1"])(
  'the cookie %j opens no draft',
  async (cookie) => {
    expect(await findDraft(cookie)).toBeUndefined();
    await deleteDraft(cookie);
  },
);

test('a draft expires two hours after it was last saved', async () => {
  const draft = await createDraft({ typed: words });
  const expiry = async () =>
    (await database.db.draft.findUniqueOrThrow({ where: { id: draft.id } })).expiresAt;
  const hours = (at: Date) => (at.getTime() - Date.now()) / 3_600_000;
  expect(hours(await expiry())).toBeCloseTo(DRAFT_HOURS, 2);
  await database.db.draft.update({
    where: { id: draft.id },
    data: { expiresAt: new Date(Date.now() + 1_000) },
  });
  await saveDraft(draft);
  expect(hours(await expiry())).toBeCloseTo(DRAFT_HOURS, 2);
  await database.db.draft.update({ where: { id: draft.id }, data: { expiresAt: new Date(0) } });
  expect(await findDraft(draftCookie(draft))).toBeUndefined();
  expect(await deleteExpiredDrafts(database.db, new Date())).toBe(1);
});

test('a deleted draft cannot be saved again', async () => {
  const draft = await createDraft({ typed: words });
  await deleteDraft(draftCookie(draft));
  await expect(saveDraft(draft)).rejects.toThrow();
});

test('while drafts fill their storage, only a step that adds little is taken', async () => {
  const { db } = database;
  const sealed = new Uint8Array(10_000_000);
  const first = await db.draft.create({ data: { sealed, expiresAt: new Date(0) } });
  await db.$executeRaw`
    insert into "Draft" (id, sealed, "expiresAt")
    select gen_random_uuid()::text, sealed, "expiresAt" from "Draft", generate_series(1, 100)
    where id = ${first.id}`;
  const step = (postedBytes: number) =>
    countStep('198.51.100.7', { postedBytes, wholeBytes: 9_000 });
  expect(await step(5_000)).toEqual({ retryAfterSeconds: 3_600 });
  expect(await step(200)).toBeUndefined();
  await db.draft.deleteMany();
});

test('the draft mark changes only with what the letters are made of', () => {
  const content = { typed: words, problems: {}, choices: [], district: 'NY-12' };
  const mark = draftMark(content);
  expect(draftMark({ ...content, problems: { form: 'closed' } })).toBe(mark);
  expect(draftMark({ ...content, district: 'NY-13' })).not.toBe(mark);
  expect(draftMark({ ...content, typed: { message: 'other words' } })).not.toBe(mark);
});
