import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { isAskEnded, readCampaignRow } from '@/lib/campaign/campaign';
import { type MessageSite, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite({
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'campaign@example.org',
    OPERATOR_NAME: 'Example Group',
    OPERATOR_ADDRESS: '1 Example Street',
    OPERATOR_CONTACT: 'contact@example.org',
    LIMIT_MESSAGES_PER_HOUR: '3',
  });
});
afterEach(async () => {
  await site.db.campaign.deleteMany();
  await site.db.rateCount.deleteMany();
  site.set('MAIL_LIVE', 'no');
});
afterAll(() => site.close());

const campaign = (data: object) => site.db.campaign.create({ data: { id: 'tsra', ...data } });

const statusesOf = ({ deliveries }: { deliveries: { status: string; channel: string }[] }) =>
  deliveries.map(({ status, channel }) => `${channel} ${status}`);

async function noticeOf(reference: string) {
  const where = { message: { reference }, kind: 'notice' as const };
  return (await site.db.delivery.findFirstOrThrow({ where })).notice;
}

test('a network above the message limit gets Retry-After, and others are not limited', async () => {
  site.from('198.51.100.7');
  for (let sent = 0; sent < 3; sent++) {
    expect((await site.send(site.newMessage())).status).toBe(201);
  }
  const { status, headers, body } = await site.send(site.newMessage());
  expect(status).toBe(429);
  expect(body.problems).toEqual({ form: 'too_many' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(3_600);
  site.from('198.51.100.8');
  expect((await site.send(site.newMessage())).status).toBe(201);
});

test('a closed campaign accepts no message', async () => {
  await campaign({ open: false });
  const { status, body } = await site.send(site.newMessage());
  expect(status).toBe(503);
  expect(body.problems).toEqual({ form: 'closed' });
});

test('field problems are reported even if the campaign is closed', async () => {
  await campaign({ open: false });
  expect((await site.send({})).status).toBe(422);
});

test('a message is refused with 503 when the database does not answer', async () => {
  await site.db.$executeRaw`alter table "RateCount" rename to "Gone"`;
  const { status, body } = await site.send(site.newMessage());
  await site.db.$executeRaw`alter table "Gone" rename to "RateCount"`;
  expect(status).toBe(503);
  expect(body.problems).toEqual({ form: 'unavailable' });
});

test('messages are accepted again after the database connections were cut', async () => {
  await site.cutConnections();
  const input = site.newMessage();
  expect([201, 503]).toContain((await site.send(input)).status);
  expect((await site.send(site.newMessage())).status).toBe(201);
});

describe('in live mode', () => {
  test('an outdated edition accepts messages only after an admin has accepted it with a reason', async () => {
    site.set('MAIL_LIVE', 'yes');
    await campaign({ edition: '2024-bill' });
    const { status, body } = await site.send(site.newMessage());
    expect({ status, problems: body.problems }).toEqual({
      status: 503,
      problems: { form: 'outdated' },
    });
    await site.db.campaign.update({
      where: { id: 'tsra' },
      data: { outdatedAccepted: '2024-bill', outdatedReason: 'A test run' },
    });
    expect((await site.send(site.newMessage())).status).toBe(201);
  });

  test('the ask of a stored message is over unless it is open or accepted', async () => {
    await campaign({ edition: '2026-law' });
    const isEnded = async (edition: string) => isAskEnded(edition, await readCampaignRow());
    expect(await isEnded('2024-bill')).toBe(true);
    site.set('MAIL_LIVE', 'yes');
    expect(await isEnded('2024-bill')).toBe(true);
    expect(await isEnded('2026-law')).toBe(false);
    expect(await isEnded('own-9')).toBe(false);
    const data = { outdatedAccepted: '2024-bill', outdatedReason: 'A test run' };
    await site.db.campaign.update({ where: { id: 'tsra' }, data });
    expect(await isEnded('2024-bill')).toBe(false);
  });

  test('a letter to an office that no channel reaches becomes self-send', async () => {
    site.set('MAIL_LIVE', 'yes');
    await campaign({ edition: '2026-law' });
    const { status, body } = await site.send(site.newMessage());
    expect(status).toBe(201);
    expect(new Set(statusesOf(body))).toEqual(new Set(['self-send self_send']));
    // No letter waits for a confirmation, so none is requested.
    expect(await noticeOf(body.reference)).toBe('receipt');
    const where = { reference: body.reference };
    expect(await site.db.message.findUnique({ where })).toMatchObject({ holdReason: null });
  });

  test('letters by email wait until the writer confirms their address', async () => {
    site.set('MAIL_LIVE', 'yes');
    await campaign({ edition: '2026-law' });
    await site.db.office.updateMany({
      where: { seat: 'NY-12' },
      data: { email: 'house@example.com' },
    });
    const { body } = await site.send(site.newMessage());
    await site.db.office.updateMany({ where: { seat: 'NY-12' }, data: { email: null } });
    expect(statusesOf(body).sort()).toEqual([
      'email on_hold',
      'self-send self_send',
      'self-send self_send',
    ]);
    expect(await noticeOf(body.reference)).toBe('confirm');
    const where = { reference: body.reference };
    expect(await site.db.message.findUnique({ where })).toMatchObject({
      holdReason: 'confirmation',
    });
  });
});

describe('a new message', () => {
  test('is held for review if every message is reviewed', async () => {
    await campaign({ review: 'all' });
    const { body } = await site.send(site.newMessage());
    expect(new Set(statusesOf(body))).toEqual(new Set(['capture on_hold']));
    expect(await noticeOf(body.reference)).toBe('receipt');
  });

  test('is held for confirmation first if both are required', async () => {
    await campaign({ review: 'all', confirmation: 'required' });
    const { body } = await site.send(site.newMessage());
    const where = { reference: body.reference };
    expect(await site.db.message.findUnique({ where })).toMatchObject({
      holdReason: 'confirmation',
    });
    expect(await noticeOf(body.reference)).toBe('confirm');
  });
});
