import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET } from '@/app/api/receipts/[token]/route';
import { NextStep, ReceiptLines } from '@/components/receipt/receipt-lines';
import { copy } from '@/lib/campaign/copy';
import type { Language } from '@/lib/campaign/languages';
import { rejectionCode } from '@/lib/campaign/rejection-codes';
import { letterOf, siteOf } from '@/lib/delivery/letters/letter-of';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { receiptHash } from '@/lib/messages/receipt-token';
import type { DeliveryStatus } from '@/lib/platform/db';
import { receiptHeadline } from '@/lib/receipts/live-receipt';
import { notifySupporters } from '@/lib/receipts/notify-supporters';
import { findReceipt } from '@/lib/receipts/receipts';
import { readSelfSend } from '@/lib/receipts/self-send/self-send-view';
import type { Rejection } from '@/lib/staff/messages/message-fields';
import { rejectMessage } from '@/lib/staff/messages/review';
import { freshDatabase } from '../../support/database';
import { reviewer } from '../../support/sample-staff';
import { storeOffices } from '../delivery/store-letters';
import { createMessage } from '../staff/create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
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

test.each(['en', 'es'] as const)(
  '%s: once the note of staff was deleted, nothing refers to it',
  async (language) => {
    const token = `deleted ${language}`;
    const id = await rejected(token, language, { code: 'other', words: 'A note.' });
    await database.db.message.update({ where: { id }, data: { rejectedReason: null } });
    expect(await page(token, language)).not.toContain(copy(language).rejections.sentences.other);
    expect((await live(token, language))[0]?.reason).toBeNull();
  },
);

test('a rejection from before there were codes still shows its reason', async () => {
  const id = await rejected('old', 'es', { code: 'other', words: 'Es publicidad.' });
  await database.db.message.update({ where: { id }, data: { rejectedCode: null } });
  expect(await page('old', 'es')).toContain('Motivo: Es publicidad.');
  expect((await live('old', 'es'))[0]?.reason).toBe('Motivo: Es publicidad.');
  expect((await mailed(id)).text).toContain(copy('es').mail.rejected.opening);
});

/** Adds a third letter, to an office of the message's district. */
const addLetter = (messageId: string, status: DeliveryStatus) =>
  database.db.delivery.create({
    data: {
      messageId,
      kind: 'letter',
      channel: status === 'self_send' ? 'self_send' : 'email',
      status,
      seat: 'TX-S1',
      bioguide: 'E000002',
      officeName: 'Kim Example',
      chamber: 'senate',
      createdAt: new Date(Date.now() - 3_600_000),
    },
  });

test.each(['self_send', 'failed'] as const)(
  'no one is asked to send a rejected message to an office whose letter is %s',
  async (status) => {
    const token = `with ${status}`;
    const id = await rejected(token, 'en', { code: 'threat', words: '' });
    await addLetter(id, status);
    await database.db.message.update({ where: { id }, data: { edition: '2026-law' } });
    const receipt = await findReceipt(token);
    if (!receipt) throw new Error('no receipt');
    const { selfSend, receipt: words, states } = copy('en');
    expect(await NextStep({ language: 'en', token, receipt })).toBeNull();
    const lines = await page(token, 'en');
    expect(lines).not.toContain('send-yourself');
    expect(lines).not.toContain(states.self_send.label);
    expect(receiptHeadline(receipt, 'en')).toBe(words.headline.notSent(3, 3));
    expect(await readSelfSend(token)).toMatchObject({ lines: [] });
    const { text } = await mailed(id);
    expect(text).not.toContain(selfSend.selfSend.link);
    expect(text).toContain(copy('en').mail.rejected.opening);
  },
);

test('the page for sending it oneself does not show the text of a rejected message', async () => {
  const id = await rejected('sent one', 'en', { code: 'threat', words: '' });
  await addLetter(id, 'self_sent');
  expect(await readSelfSend('sent one')).toMatchObject({ lines: [] });
});

test.each(['self_send', 'expired'] as const)(
  'no email reports that a letter of a rejected message is %s',
  async (status) => {
    const id = await rejected(`later ${status}`, 'en', { code: 'spam', words: '' });
    await mailed(id);
    await addLetter(id, status);
    await notifySupporters(database.db, new Date());
    const notices = await database.db.delivery.findMany({
      where: { messageId: id, kind: 'notice' },
    });
    expect(notices.map(({ notice }) => notice)).toEqual(['rejected']);
  },
);

test.each([
  ['en', 2, 'Our staff decided not to send your message to 2 of the offices.'],
  ['en', 1, 'Our staff decided not to send your message to one of the offices.'],
  ['es', 2, 'Nuestro personal decidió no enviar su mensaje a 2 de las oficinas.'],
  ['es', 1, 'Nuestro personal decidió no enviar su mensaje a una de las oficinas.'],
] as const)('%s: the email counts %d rejected letters if an office has another', async (...of) => {
  const [language, count, sentence] = of;
  for (const status of ['accepted', 'self_sent', 'unconfirmed'] as const) {
    const token = `partly ${language} ${count} ${status}`;
    const id = await rejected(token, language, { code: 'threat', words: '' });
    await addLetter(id, status);
    if (count === 1) {
      const one = await database.db.delivery.findFirstOrThrow({
        where: { messageId: id, status: 'rejected' },
      });
      await database.db.delivery.delete({ where: { id: one.id } });
    }
    const { text } = await mailed(id);
    expect(text.replace(/\s+/g, ' ')).toContain(sentence);
    expect(text).not.toContain(copy(language).mail.rejected.opening);
  }
});

test('a letter that was not rejected has no reason', async () => {
  await createMessage(database.db, { receiptHash: receiptHash('on its way') });
  expect((await live('on its way', 'en')).map(({ reason }) => reason)).toEqual([null, null]);
});
