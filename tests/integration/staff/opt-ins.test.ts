import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deletePersonalData } from '@/lib/messages/erase';
import { exportOf, readExportChoice } from '@/lib/staff/exports/export-form';
import { freshDatabase } from '../../support/database';
import { createMessage } from './create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  const { db } = database;
  const day = (number: number) => new Date(Date.UTC(2026, 10, number, 12));
  const optIn = (email: string, number: number, more: object = {}) =>
    createMessage(db, { email, newsletter: true, createdAt: day(number), ...more });
  await optIn('kim@example.org', 1, { firstName: 'Old' });
  await optIn('Kim@Example.org', 3, { firstName: 'Kim', lastName: '=Sample', language: 'es' });
  await optIn('+pat@example.org', 2, { phone: '202-555-0100' });
  await createMessage(db, { email: 'no@example.org', newsletter: false });
  const { id } = await optIn('gone@example.org', 2);
  await deletePersonalData([id], { by: 'supporter', why: 'A test' });
  const confirm = { kind: 'notice', notice: 'confirm', channel: 'capture' } as const;
  for (const [name, confirmedAt] of [
    ['never', null],
    ['later', day(5)],
  ] as const) {
    const message = await optIn(`${name}@example.org`, 4, { confirmedAt });
    await db.delivery.create({ data: { ...confirm, messageId: message.id, status: 'accepted' } });
  }
});
afterAll(() => database.drop());

async function take(query: Record<string, string> = {}) {
  const source = exportOf(readExportChoice({ what: 'opt-ins', ...query }), false);
  let text = '';
  for await (const chunk of source.chunks('csv')) text += chunk.data;
  const rows: Record<string, string>[] = parse(text, { columns: true });
  return { text, rows, count: await source.count() };
}

test('an export of opt-ins has each address once with its latest values', async () => {
  const { text, rows, count } = await take();
  expect(text.split('\r\n')[0]).toBe('email,first_name,last_name,zip_code,country,language');
  expect(rows.map(({ email }) => email)).toEqual([
    '+pat@example.org',
    'Kim@Example.org',
    'later@example.org',
  ]);
  expect(rows[1]).toEqual({
    email: 'Kim@Example.org',
    first_name: 'Kim',
    last_name: "'=Sample",
    zip_code: '78704',
    country: 'US',
    language: 'es',
  });
  expect(count).toBe(3);
});

test('an export of opt-ins has no erased or unconfirmed people and no phone numbers', async () => {
  expect((await take()).text).not.toMatch(/gone|never|no@|555/);
});

test('a date range uses the values of that time', async () => {
  const { rows, count } = await take({ to: '2026-11-02' });
  expect(rows.map(({ first_name }) => first_name)).toEqual(['Sam', 'Old']);
  expect(count).toBe(2);
});

test('the other inbox filters apply to opt-ins', async () => {
  expect(await take({ language: 'es' })).toMatchObject({ count: 1, rows: [{ first_name: 'Kim' }] });
  expect(await take({ status: 'accepted' })).toMatchObject({ count: 0, rows: [] });
  expect(await take({ office: 'nobody at all' })).toMatchObject({ count: 0, rows: [] });
});
