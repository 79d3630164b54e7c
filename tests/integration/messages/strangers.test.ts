import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import { letterOf, siteOf } from '@/lib/delivery/letters/letter-of';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { receiptToken } from '@/lib/messages/receipt-token';
import { DAY_MS, HOUR_MS } from '@/lib/platform/time';
import { confirmMessage, remindUnconfirmed } from '@/lib/receipts/confirm-message';
import { liveReceipt } from '@/lib/receipts/live-receipt';
import { findPersonalData } from '@/lib/receipts/personal-data';
import { findReceipt } from '@/lib/receipts/receipts';
import { address, letter } from './journey-form';
import { type MessageSite, openBrowser, openMessageSite } from './message-site';

/** A stranger who knows a person's name and addresses must not learn that they wrote. */
let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
  await site.db.campaign.create({ data: { id: 'tsra', confirmation: 'required' } });
});
afterEach(() => vi.useRealTimers());
afterAll(() => site.close());

type Written = { id: string; token: string; confirm: string; answer: object };

/** Sends a message through the API. */
async function write(input: object): Promise<Written & { status: number; headers: string[] }> {
  const { status, headers, body } = await site.send(input);
  const { id } = await site.db.message.findUniqueOrThrow({ where: { reference: body.reference } });
  const names = [...headers.keys()].sort();
  return { id, ...secretsOf(id), status, headers: names, answer: masked(body) };
}

const secretsOf = (id: string) => ({ token: receiptToken(id), confirm: confirmToken(id) });

/** Masks the values that differ between any two messages. */
const masked = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value)
      .replace(/receipt\/[\w-]{32}/g, 'receipt/TOKEN')
      .replace(/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g, 'ID')
      .replace(/\b[\da-f]{64}\b/g, 'HASH')
      // After the ids, because parts of some look like a reference.
      .replace(/[2-9A-Z]{4}-[2-9A-Z]{4}/g, 'REFERENCE')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
      .replace(/\w+ \d+, 20\d\d[^"<]*E[SD]T/g, 'MOMENT'),
  );

const confirm = ({ token, confirm: by }: Written, now?: Date) => confirmMessage(token, by, now);

async function seen({ id, token }: Written) {
  const receipt = await findReceipt(token);
  if (!receipt) throw new Error('no receipt');
  return masked({ receipt: liveReceipt(receipt, 'en'), data: await findPersonalData(id) });
}

/** The emails to these addresses that are due in the outbox. */
async function mailed(...to: string[]) {
  const now = new Date();
  const due = await claimDue(site.db, {
    workerId: 'test',
    limit: 1_000,
    channels: ['capture', 'email'],
    now,
  });
  const letters = due.map((claimed) => letterOf(claimed, siteOf()));
  return letters.filter((mail) => mail.kind === 'notice' && to.includes(mail.to.address));
}

/** A person who wrote and confirmed, and a second message under the same name. */
async function wroteBefore() {
  const person = site.newMessage();
  const first = await write(person);
  expect(await confirm(first)).toBe('confirmed');
  await mailed(person.email);
  const again = { ...person, firstName: 'SAM', message: 'Other words.', newsletter: true };
  return { person, first, again };
}

describe('with confirmation required, a second message from the same person', () => {
  test('gets the same answer, receipt, and data as a first one', async () => {
    const { again } = await wroteBefore();
    const fresh = await write({ ...site.newMessage(), message: 'Other words.', newsletter: true });
    const repeated = await write({ ...again, firstName: 'Sam' });
    const { email: _one, ...ofFresh } = (await seen(fresh)).data.message;
    const { email: _other, ...ofRepeated } = (await seen(repeated)).data.message;
    expect(repeated).toMatchObject({ status: 201, headers: fresh.headers, answer: fresh.answer });
    expect((await seen(repeated)).receipt).toEqual((await seen(fresh)).receipt);
    expect(ofRepeated).toEqual(ofFresh);
    expect((await seen(repeated)).data.deliveries).toEqual((await seen(fresh)).data.deliveries);
  });

  test('gets the same answer with an Idempotency-Key that the first one came with', async () => {
    const key = { 'idempotency-key': 'guessed' };
    const person = site.newMessage();
    const first = await site.send(person, key);
    const guess = { ...person, firstName: 'SAM', message: 'Other words.' };
    const fresh = await site.send({ ...site.newMessage(), message: 'Other words.' }, key);
    const guessed = await site.send(guess, key);
    expect([guessed.status, masked(guessed.body)]).toEqual([201, masked(fresh.body)]);
    expect([...guessed.headers.keys()]).toEqual([...fresh.headers.keys()]);
    // Both can be repeated, and nothing is stored twice.
    expect((await site.send(person, key)).body).toEqual(first.body);
    expect((await site.send(guess, key)).body).toEqual(guessed.body);
    expect(await site.db.message.count({ where: { email: person.email } })).toBe(2);
    // The person is asked to confirm each, as with any repeat.
    expect(await mailed(person.email)).toHaveLength(2);
  });

  test('gets the same answer also if confirmation was switched on after the process read it', async () => {
    const switchTo = (confirmation: 'off' | 'required') =>
      site.db.campaign.update({ where: { id: 'tsra' }, data: { confirmation } });
    const key = { 'idempotency-key': 'before' };
    const person = site.newMessage();
    await switchTo('off');
    await site.send(person, key);
    await switchTo('required');
    const guessed = await site.send({ ...person, message: 'Other words.' }, key);
    expect([guessed.status, guessed.body.problems]).toEqual([201, undefined]);
  });

  test('looks the same a day later, although only the first one gets a reminder', async () => {
    const { person, again } = await wroteBefore();
    const other = site.newMessage();
    const [fresh, repeated] = [await write(other), await write(again)];
    for (const { deliveryId: id } of await mailed(person.email, other.email)) {
      await site.db.delivery.update({ where: { id }, data: { status: 'accepted' } });
    }
    await remindUnconfirmed(site.db, new Date(Date.now() + DAY_MS + HOUR_MS));
    const reminders = (messageId: string) =>
      site.db.delivery.count({ where: { messageId, notice: 'reminder' } });
    expect([await reminders(fresh.id), await reminders(repeated.id)]).toEqual([1, 0]);
    const { deliveries } = (await seen(repeated)).data;
    expect(deliveries.length).toBe((await seen(fresh)).data.deliveries.length);
    const reminded = (await seen(fresh)).data.message.remindedAt;
    expect((await seen(repeated)).data.message.remindedAt).toBe(reminded);
  });

  test('passes the form and leads to a receipt that requires confirmation', async () => {
    const typed = { ...address, ...letter() };
    const ends: string[] = [];
    for (const message of ['My own words.', 'Other words.']) {
      const browser = openBrowser(site);
      expect((await browser.press('write', { ...typed, message })).to).toBe(
        '/en/write/check?draft',
      );
      const { status, to } = await browser.press('send');
      expect(status).toBe(303);
      ends.push(to.replace(/[\w-]{32}$/, 'TOKEN'));
      const { id } = await site.db.message.findFirstOrThrow({ where: { email: typed.email } });
      await confirm({ id, ...secretsOf(id), answer: {} });
    }
    expect(ends).toEqual(['/en/receipt/TOKEN', '/en/receipt/TOKEN']);
    expect(await site.db.message.count({ where: { email: typed.email } })).toBe(2);
  });

  test('is never delivered, and its owner gets an email with a link to the first receipt', async () => {
    const { person, first, again } = await wroteBefore();
    const repeated = await write(again);
    const [mail, ...more] = await mailed(person.email);
    expect(more).toEqual([]);
    expect(mail?.text).toContain('we won’t send the new one.');
    expect(mail?.text).toContain(first.token);
    expect(mail?.text).not.toContain(repeated.token);
    expect(mail?.text).not.toContain('confirm=');
    expect(await confirm(repeated)).toBe('repeated');
    const letters = { messageId: repeated.id, kind: 'letter' } as const;
    const rows = await site.db.delivery.findMany({ where: letters });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['on_hold']));
  });
});

describe('among several messages from one writer', () => {
  test('the first confirmed one counts, regardless of the order of writing', async () => {
    const person = site.newMessage();
    const strangers = await write({ ...person, message: 'Not their words.' });
    const own = await write(person);
    expect(await confirm(own)).toBe('confirmed');
    expect(await confirm(strangers)).toBe('repeated');
    expect(await confirm(own)).toBe('already');
  });

  test('only one is sent when several are confirmed at the same time', async () => {
    const person = site.newMessage();
    const all: Written[] = [];
    for (let at = 0; at < 4; at += 1)
      all.push(await write({ ...person, message: `Words, ${at}.` }));
    const outcomes = await Promise.all(all.map((each) => confirm(each)));
    expect(outcomes.sort()).toEqual(['confirmed', 'repeated', 'repeated', 'repeated']);
    const where = { message: { email: person.email }, kind: 'letter', status: 'queued' } as const;
    expect(await site.db.delivery.count({ where })).toBe(3);
  });

  test('another one can be confirmed once the first is 72 hours old', async () => {
    const { first, again } = await wroteBefore();
    const repeated = await write(again);
    const now = new Date(Date.now() + 72 * HOUR_MS + 1_000);
    expect(await confirm(repeated, now)).toBe('confirmed');
    const { superseded } = await site.db.message.findUniqueOrThrow({ where: { id: first.id } });
    expect(superseded).toBe(true);
  });

  test('an unconfirmed one does not block others after confirmation is turned off', async () => {
    const person = site.newMessage();
    const unconfirmed = await write(person);
    await site.db.campaign.update({ where: { id: 'tsra' }, data: { confirmation: 'off' } });
    expect((await site.send(person)).status).toBe(201);
    expect((await site.send(person)).status).toBe(409);
    await site.db.campaign.update({ where: { id: 'tsra' }, data: { confirmation: 'required' } });
    expect(await confirm(unconfirmed)).toBe('repeated');
  });
});
