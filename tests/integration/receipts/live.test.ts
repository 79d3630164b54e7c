import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/receipts/[token]/route';
import { receiptHash } from '@/lib/messages/receipt-token';
import { freshDatabase } from '../../support/database';
import { walkTo } from '../../support/walk-to';
import { storeLetters, storeOffices } from '../delivery/store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
  const message = { receiptHash: receiptHash('a token'), edition: '2026-law' };
  await storeLetters(database.db, { letters: [{}, { seat: 'TX-S1' }], message });
});
afterAll(() => database.drop());

async function ask(language = '') {
  const url = `http://localhost/api/receipts/x?language=${language}`;
  const answer = await GET(new Request(url), { params: Promise.resolve({ token: 'a token' }) });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return answer.json();
}

test('the live receipt returns the status of each letter and no personal data', async () => {
  const live = await ask('es');
  expect(live).toMatchObject({ open: true, erased: false, deliveries: [{}, {}] });
  expect(live.deliveries[0]).toMatchObject({ state: 'queued', label: 'En espera' });
  expect(JSON.stringify(live)).not.toMatch(/Sam|Sample|example|Street|\b78704\b/i);
});

test('the live receipt is open while a status can still change by itself', async () => {
  await walkTo(database.db, { seat: 'TX-37' }, 'accepted');
  expect(await ask()).toMatchObject({ open: true, headline: '1 of your 2 messages is on its way' });
  await walkTo(database.db, { seat: 'TX-S1' }, 'self_send');
  expect(await ask()).toMatchObject({
    open: false,
    deliveries: [{}, { label: 'Send it yourself' }],
  });
  await database.db.message.updateMany({ data: { erasedBy: 'supporter' } });
  expect(await ask()).toMatchObject({ open: true, erased: true });
});
