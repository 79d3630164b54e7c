import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/receipts/[token]/route';
import { ReceiptLines } from '@/components/receipt/receipt-lines';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { rejectionCode } from '@/lib/campaign/rejection-codes';
import { letterOf, siteOf } from '@/lib/delivery/letters/letter-of';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { receiptHash } from '@/lib/messages/receipt-token';
import { notifySupporters } from '@/lib/receipts/notify-supporters';
import { findReceipt } from '@/lib/receipts/receipts';
import type { Rejection } from '@/lib/staff/messages/message-fields';
import { rejectMessage } from '@/lib/staff/messages/review';
import { freshDatabase } from '../../support/database';
import { reviewer } from '../../support/sample-staff';
import { createMessage } from '../staff/create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

/** Stores a message in this language and rejects it as staff do. */
async function rejected(token: string, language: Language, rejection: Rejection) {
  const held = { status: 'on_hold', holdReason: 'review', language } as const;
  const { id } = await createMessage(database.db, { ...held, receiptHash: receiptHash(token) });
  expect(await rejectMessage({ messageId: id, rejection, by: reviewer })).toBe('rejected');
  return id;
}

async function page(token: string, language: Language) {
  const receipt = await findReceipt(token);
  if (!receipt) throw new Error('no receipt');
  return renderToStaticMarkup(createElement(ReceiptLines, { language, token, receipt }));
}

async function live(token: string, language: Language) {
  const url = `http://localhost/api/receipts/x?language=${language}`;
  const answer = await GET(new Request(url), { params: Promise.resolve({ token }) });
  return (await answer.json()).deliveries as { state: string; reason: string | null }[];
}

async function mailed(id: string) {
  const now = new Date();
  await notifySupporters(database.db, now);
  const claimed = await claimDue(database.db, {
    workerId: 'w',
    limit: 100,
    channels: ['capture'],
    now,
  });
  const notice = claimed.find(({ messageId, kind }) => messageId === id && kind === 'notice');
  if (!notice) throw new Error('no mail');
  return letterOf(notice, siteOf());
}

const cases = (['en', 'es'] as const).flatMap((language) =>
  rejectionCode.options.map((code) => [language, code] as const),
);

test.each(cases)(
  '%s: the sentence for "%s" is on the receipt, in the live data, and in the email',
  async (...of) => {
    const [language, code] = of;
    const token = of.join();
    const words = 'These are <words> of staff.';
    const id = await rejected(token, language, { code, words });
    const { sentences, added } = copy(language).rejections;
    const html = await page(token, language);
    expect(html).toContain(sentences[code]);
    expect(html).toContain(added('These are &lt;words&gt; of staff.'));
    for (const { state, reason } of await live(token, language)) {
      expect(state).toBe('rejected');
      expect(reason).toContain(sentences[code]);
      expect(reason).toContain(added(words));
    }
    const mail = await mailed(id);
    expect(mail.text).toContain(sentences[code]);
    // Other people may read the email, and the words of staff may reveal more than the sentence.
    expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toContain('words> of');
  },
);

test('a rejection without words of staff shows only the sentence', async () => {
  await rejected('alone', 'en', { code: 'spam', words: '' });
  expect(await page('alone', 'en')).not.toContain('Staff wrote');
});

test('a rejection from before there were codes still shows its reason', async () => {
  const id = await rejected('old', 'es', { code: 'other', words: 'Es publicidad.' });
  await database.db.message.update({ where: { id }, data: { rejectedCode: null } });
  expect(await page('old', 'es')).toContain('Motivo: Es publicidad.');
  expect((await live('old', 'es'))[0]?.reason).toBe('Motivo: Es publicidad.');
  expect((await mailed(id)).text).toContain(copy('es').mail.rejected.opening);
});

test('a letter that was not rejected has no reason', async () => {
  await createMessage(database.db, { receiptHash: receiptHash('on its way') });
  expect((await live('on its way', 'en')).map(({ reason }) => reason)).toEqual([null, null]);
});
