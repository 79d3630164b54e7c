import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { ReceiptLines } from '@/components/receipt/receipt-lines';
import { copy } from '@/lib/campaign/copy';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import { receiptToken } from '@/lib/messages/receipt-token';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { findReceipt } from '@/lib/receipts/receipts';
import type { Staff } from '@/lib/staff/access/require-staff';
import { rejectMessage, releaseMessage } from '@/lib/staff/messages/review';
import { type MessageSite, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterEach(async () => {
  await site.db.campaign.deleteMany();
  await site.db.message.deleteMany();
  await site.db.rateCount.deleteMany();
});
afterAll(() => site.close());

const staff: Staff = {
  id: 'staff',
  name: 'Sample Staff',
  email: 'staff@example.org',
  role: 'reviewer',
  network: '192.0.2.0/24',
};
const link = { message: 'My own words. See https://shop.example.com today.' };

const campaign = (review: string, confirmation = 'off') =>
  site.db.campaign.create({ data: { id: 'tsra', review, confirmation } });

/** Sends a message and returns its row with the statuses in the API's answer. */
async function sent(change: object = {}) {
  const { status, body } = await site.send(site.newMessage(change));
  expect(status).toBe(201);
  const row = await site.db.message.findUniqueOrThrow({
    where: { reference: body.reference },
    include: { deliveries: { where: { kind: 'letter' } } },
  });
  const answered = new Set(body.deliveries.map((delivery: { status: string }) => delivery.status));
  return { ...row, answered: [...answered], states: statesOf(row) };
}

const statesOf = ({ deliveries }: { deliveries: { status: string }[] }) => [
  ...new Set(deliveries.map(({ status }) => status)),
];

const lettersOf = (messageId: string) =>
  site.db.delivery.findMany({ where: { messageId, kind: 'letter' } });

test('a suspicious message is held for review, and others are queued', async () => {
  await campaign('suspicious');
  const held = await sent(link);
  expect(held).toMatchObject({ holdReason: 'review', reviewFlags: ['links'] });
  expect([held.answered, held.states]).toEqual([['on_hold'], ['on_hold']]);
  const free = await sent({ message: 'My own words, and nothing else.' });
  expect(free).toMatchObject({ holdReason: null, reviewFlags: [], states: ['queued'] });
});

test.each([
  ['I will come to your office and burn it down if you vote no.', 'threat', 'en'],
  ['Voy a ir a su oficina y la voy a quemar si vota que no.', 'threat', 'es'],
  ['I do not want to live anymore, and nobody hears it.', 'self_harm', 'en'],
  ['The judge lives at 88 Juniper Lane, go and see him.', 'doxxing', 'en'],
])('"%s" is held for review', async (message, flag, language) => {
  await campaign('suspicious');
  const held = await sent({ message, language });
  expect(held).toMatchObject({ reviewFlags: [flag], holdReason: 'review', states: ['on_hold'] });
});

test('the receipt of a rejected threat shows the reason', async () => {
  await campaign('suspicious');
  const { status, body } = await site.send(
    site.newMessage({ message: 'I will burn your office down with everyone in it.' }),
  );
  expect(status).toBe(201);
  const { id } = await site.db.message.findUniqueOrThrow({ where: { reference: body.reference } });
  const rejection = { code: 'threat', words: '' } as const;
  expect(await rejectMessage({ messageId: id, rejection, by: staff })).toBe('rejected');
  const token = new URL(body.receiptUrl, 'http://localhost').pathname.split('/').pop() ?? '';
  const receipt = await findReceipt(token);
  if (!receipt) throw new Error('no receipt');
  const language = 'en' as const;
  const page = renderToStaticMarkup(createElement(ReceiptLines, { language, token, receipt }));
  expect(page).toContain(copy(language).rejections.sentences.threat);
  expect(statesOf({ deliveries: await lettersOf(id) })).toEqual(['rejected']);
});

test('review rules run only if review is on, and only inform staff if every message is reviewed', async () => {
  expect(await sent(link)).toMatchObject({ reviewFlags: [], states: ['queued'] });
  await campaign('all');
  expect(await sent(link)).toMatchObject({ reviewFlags: ['links'], holdReason: 'review' });
  expect(await sent()).toMatchObject({ reviewFlags: [], holdReason: 'review' });
});

test('the fifth name at one email address is held, regardless of upper and lower case', async () => {
  await campaign('suspicious');
  const email = 'mailbox@example.org';
  for (const lastName of ['One', 'Two', 'Three', 'Four']) {
    expect(await sent({ email, lastName })).toMatchObject({ reviewFlags: [] });
  }
  const fifth = await sent({ email: 'Mailbox@example.org', lastName: 'Five' });
  expect(fifth.reviewFlags).toEqual(['many_from_address']);
  const day = new Date(Date.now() - 25 * 3_600_000);
  await site.db.message.updateMany({ data: { createdAt: day } });
  expect(await sent({ email, lastName: 'Next' })).toMatchObject({ reviewFlags: [] });
});

test('more than 30 messages from one street address are held, except from a confidentiality program', async () => {
  await campaign('suspicious');
  await sent();
  const [row] = await site.db.message.findMany();
  if (!row) throw new Error('nothing stored');
  const { answer: _, ...same } = row;
  await site.db.message.createMany({
    data: Array.from({ length: 30 }, (_none, at) => ({
      ...same,
      id: crypto.randomUUID(),
      reference: `R${at}`,
      receiptHash: `H${at}`,
      writerHash: `W${at}`,
      email: `neighbor${at}@example.org`,
    })),
  });
  expect((await sent()).reviewFlags).toEqual(['many_from_address']);
  const program = { addressProgram: true, district: 'NY-12' };
  expect((await sent(program)).reviewFlags).toEqual([]);
});

test('a network with many messages is held by the count of the rate limiter', async () => {
  await campaign('suspicious');
  site.from('198.51.100.40');
  await sent();
  await site.db.rateCount.updateMany({ data: { count: 150 } });
  expect((await sent()).reviewFlags).toEqual(['many_from_network']);
  site.from('198.51.100.41');
  expect((await sent()).reviewFlags).toEqual([]);
});

test('the same own text under several names is held, including copies from before the review', async () => {
  const message = 'These are my very own words, which I wrote all by myself, and nobody gave me.';
  for (let at = 0; at < 5; at++) await sent({ message });
  await campaign('suspicious');
  expect(
    (await sent({ message: message.replaceAll(' ', '\n').replace(',', ' –') })).reviewFlags,
  ).toEqual(['repeated_text']);
  expect((await sent({ message: `${message} Not quite.` })).reviewFlags).toEqual([]);
  await site.db.message.updateMany({ data: { createdAt: new Date(Date.now() - 8 * 86_400_000) } });
  expect((await sent({ message })).reviewFlags).toEqual([]);
});

test('confirmation by the writer comes first, then the review', async () => {
  await campaign('suspicious', 'required');
  const confirm = ({ id }: { id: string }) => confirmMessage(receiptToken(id), confirmToken(id));
  const suspicious = await sent(link);
  expect(suspicious.holdReason).toBe('confirmation');
  expect(await confirm(suspicious)).toBe('confirmed');
  const row = await site.db.message.findUniqueOrThrow({ where: { id: suspicious.id } });
  expect(row.holdReason).toBe('review');
  expect(statesOf({ deliveries: await lettersOf(suspicious.id) })).toEqual(['on_hold']);

  const plain = await sent();
  expect(await confirm(plain)).toBe('confirmed');
  expect(statesOf({ deliveries: await lettersOf(plain.id) })).toEqual(['queued']);
});

test('a held message is released, or rejected with a reason shown on the receipt', async () => {
  await campaign('suspicious');
  const good = await sent(link);
  expect(await releaseMessage({ messageId: good.id, by: staff })).toBe('released');
  expect(statesOf({ deliveries: await lettersOf(good.id) })).toEqual(['queued']);

  const bad = await sent(link);
  expect(
    await rejectMessage({
      messageId: bad.id,
      rejection: { code: 'spam', words: 'It advertises a shop.' },
      by: staff,
    }),
  ).toBe('rejected');
  const receipt = await findReceipt(receiptToken(bad.id));
  expect(receipt).toMatchObject({ rejectedCode: 'spam', rejectedReason: 'It advertises a shop.' });
  expect(receipt?.lines.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(JSON.stringify(receipt)).not.toContain('links');
});
