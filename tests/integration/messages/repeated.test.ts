import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DeliveryStatus } from '@/lib/platform/db';
import { walkTo } from '../../support/walk-to';
import { type MessageSite, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

describe('an Idempotency-Key used again', () => {
  const key = (text: string) => ({ 'idempotency-key': text });

  test('returns the same answer for the same body and stores nothing', async () => {
    const input = site.newMessage();
    const first = await site.send(input, key('one'));
    const again = await site.send({ ...input, newsletter: false, unknown: 1 }, key(' one '));
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.body).toEqual(first.body);
    expect(await site.db.message.count({ where: { email: input.email } })).toBe(1);
  });

  test('returns the identical bytes although the receipt URL is not stored', async () => {
    const input = site.newMessage();
    const headers = { 'content-type': 'application/json', ...key('bytes') };
    const post = async () => (await site.post(JSON.stringify(input), headers)).text();
    const first = await post();
    expect(await post()).toBe(first);
    const { reference, receiptUrl } = JSON.parse(first);
    const { answer } = await site.db.message.findUniqueOrThrow({ where: { reference } });
    expect(JSON.stringify(answer)).not.toContain(receiptUrl.slice(-32));
    // Rows from earlier versions store the URL.
    const kept = { ...(answer as object), receiptUrl };
    await site.db.message.update({ where: { reference }, data: { answer: kept } });
    expect(await post()).toBe(first);
  });

  test('is refused with another body', async () => {
    const input = site.newMessage();
    await site.send(input, key('two'));
    const { status, body } = await site.send({ ...input, message: 'Other words.' }, key('two'));
    expect(status).toBe(422);
    expect(body.problems).toEqual({ idempotencyKey: 'used' });
  });

  test('stores one message and returns one answer when used many times at once', async () => {
    const input = site.newMessage();
    const all = await Promise.all(Array.from({ length: 8 }, () => site.send(input, key('three'))));
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(all.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await site.db.message.count({ where: { email: input.email } })).toBe(1);
  });

  test('applies separately to each person who uses it', async () => {
    const inputs = [site.newMessage(), site.newMessage(), site.newMessage()];
    const all = await Promise.all(inputs.map((input) => site.send(input, key('four'))));
    expect(all.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(all.map(({ body }) => body.reference)).size).toBe(3);
    const [first] = inputs;
    const again = await site.send(first, key('four'));
    expect(again.body).toEqual(all[0]?.body);
  });

  test('returns the same answer after confirmation was turned on or off', async () => {
    const inputs = [site.newMessage(), site.newMessage()];
    const confirmations = ['off', 'required'] as const;
    for (const [index, confirmation] of confirmations.entries()) {
      const set = (value: (typeof confirmations)[number]) =>
        site.db.campaign.upsert({
          where: { id: 'tsra' },
          create: { id: 'tsra', confirmation: value },
          update: { confirmation: value },
        });
      await set(confirmation);
      const first = await site.send(inputs[index], key('changed'));
      await set(confirmation === 'off' ? 'required' : 'off');
      expect((await site.send(inputs[index], key('changed'))).body).toEqual(first.body);
    }
    await site.db.campaign.deleteMany();
  });

  test('is limited to 255 characters and stored only as a hash', async () => {
    expect((await site.send(site.newMessage(), key('k'.repeat(255)))).status).toBe(201);
    const { status, body } = await site.send(site.newMessage(), key('k'.repeat(256)));
    expect(status).toBe(422);
    expect(body.problems).toEqual({ idempotencyKey: 'too_long' });
    const rows = await site.db.message.findMany({ select: { idempotencyHash: true } });
    expect(JSON.stringify(rows)).not.toContain('kkkk');
  });

  test('returns the same answer after the campaign was closed', async () => {
    const input = site.newMessage();
    const first = await site.send(input, key('five'));
    await site.db.campaign.create({ data: { id: 'tsra', open: false } });
    expect((await site.send(input, key('five'))).body).toEqual(first.body);
    await site.db.campaign.deleteMany();
  });
});

describe('a second message from the same person within 72 hours', () => {
  const wroteTwice = { status: 409, problems: { form: 'already_written' } };

  test('is refused with 409 and no details of the first one', async () => {
    const input = site.newMessage();
    await site.send(input);
    const again = {
      ...input,
      firstName: 'SAM',
      street: '1  example street.',
      message: 'More words',
    };
    const { status, body } = await site.send(again);
    expect({ status, problems: body.problems }).toEqual(wroteTwice);
    expect(Object.keys(body).sort()).toEqual(['problems', 'status', 'title', 'type']);
  });

  test('is recognized by the name, so two people can share a mailbox', async () => {
    const input = site.newMessage();
    expect((await site.send(input)).status).toBe(201);
    expect((await site.send({ ...input, firstName: 'Robin' })).status).toBe(201);
    expect((await site.send({ ...input, firstName: 'Robin' })).status).toBe(409);
  });

  test('is refused even when both are sent at the same time', async () => {
    const input = site.newMessage();
    const all = await Promise.all(Array.from({ length: 8 }, () => site.send(input)));
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 409)).toHaveLength(7);
  });

  test('is accepted after 72 hours', async () => {
    const input = site.newMessage();
    const { body } = await site.send(input);
    const createdAt = new Date(Date.now() - 72 * 3_600_000 - 1_000);
    await site.db.message.update({ where: { reference: body.reference }, data: { createdAt } });
    expect((await site.send(input)).status).toBe(201);
  });

  test.each([
    ['canceled', 201],
    ['refused', 201],
    ['failed', 201],
    ['bounced', 201],
    ['rejected', 201],
    ['expired', 201],
    ['accepted', 409],
    ['sending', 409],
    ['unconfirmed', 409],
    ['self_send', 409],
    ['self_sent', 409],
  ] as const)('follows one that is %s and gets %i', async (status: DeliveryStatus, expected) => {
    const input = site.newMessage();
    const { body } = await site.send(input);
    const letters = { message: { reference: body.reference }, kind: 'letter' } as const;
    await walkTo(site.db, letters, status);
    expect((await site.send(input)).status).toBe(expected);
  });
});
