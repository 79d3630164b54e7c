import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ReceiptSelfSend } from '@/components/self-send/receipt-page';
import { copy } from '@/lib/campaign/copy';
import type { DeliveryStatus } from '@/lib/platform/db';
import type { ReceiptLine } from '@/lib/receipts/receipts';
import { canReportSelfSent, type SelfSend } from '@/lib/receipts/self-send/self-send-view';
import { freshDatabase } from '../../support/database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const selfSendOf = (statuses: DeliveryStatus[], erased: SelfSend['erased']): SelfSend => ({
  erased,
  edition: '2026-law',
  lines: statuses.map((status, id) => ({
    line: { id: `${id}`, seat: 'NY-12', officeName: 'Pat Example', status } as ReceiptLine,
    offer: status === 'self_sent' ? 'done' : status === 'unconfirmed' ? 'warn' : 'offer',
    office: undefined,
    canReportSelfSent: canReportSelfSent(status),
  })),
});

const page = async (statuses: DeliveryStatus[], erased?: SelfSend['erased']) =>
  renderToStaticMarkup(
    await ReceiptSelfSend({
      language: 'en',
      token: 't',
      query: {},
      selfSend: selfSendOf(statuses, erased),
    }),
  );

const { selfSend: words, offices } = copy('en').selfSend;

test('the page asks to be told only where an office has the button for it', async () => {
  expect(await page(['self_send'])).toContain(`${words.lead} ${words.tell}`);
  const unknown = await page(['unconfirmed', 'expired']);
  expect(unknown).toContain(words.lead);
  expect(unknown).not.toContain(words.tell);
  expect(unknown).not.toContain('done-count');
  expect(await page(['self_sent', 'unconfirmed', 'bounced'])).toContain(`1 ${offices.progress(2)}`);
});

test('nothing is to be copied once the message is deleted, or every office is done', async () => {
  const erased = await page(['refused'], 'done');
  expect(erased).toContain(words.erased);
  expect(erased).not.toContain(words.lead);
  const soon = await page(['refused'], 'soon');
  expect(soon).toContain(copy('en').personalData.erase.soon);
  expect(soon).not.toContain(words.erased);
  expect(soon).not.toContain(words.lead);
  expect(await page(['self_sent'])).not.toContain(words.lead);
});
