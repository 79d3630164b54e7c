import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { POST } from '@/app/api/receipts/self-sent/route';
import type { DeliveryStatus } from '@/lib/platform/db';
import { findReceipt } from '@/lib/receipts/receipts';
import { canReportSelfSent, offersSelfSend } from '@/lib/receipts/self-send/self-send-view';
import { recordSelfSent } from '@/lib/receipts/supporter-changes';
import { walkTo } from '../../support/walk-to';
import { type MessageSite, openMessageSite } from './message-site';

const SEAT = 'NY-S1';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterAll(() => site.close());

/** Stores a message and moves its letter to one office to a status. */
async function written(status: DeliveryStatus) {
  const { body } = await site.send(site.newMessage());
  const { id } = await site.db.message.findUniqueOrThrow({ where: { reference: body.reference } });
  const letter = { messageId: id, kind: 'letter' as const, seat: SEAT };
  await walkTo(site.db, letter, status);
  const token: string = body.receiptUrl.split('/').pop();
  const states = async () => {
    const lines = (await findReceipt(token))?.lines ?? [];
    return Object.fromEntries(lines.map((line) => [line.seat, line.status]));
  };
  return { token, letter, states };
}

describe('reporting a self-send', () => {
  test.each(['self_send', 'refused', 'failed', 'bounced'] as const)(
    'is recorded for a delivery that is %s, and repeating it changes nothing',
    async (status) => {
      const { token, states } = await written(status);
      const others = { ...(await states()), [SEAT]: 'self_sent' };
      expect(await recordSelfSent(token, SEAT)).toBe('done');
      expect(await states()).toEqual(others);
      expect(await recordSelfSent(token, SEAT)).toBe('already');
      expect(await states()).toEqual(others);
    },
  );

  test('is recorded once when pressed several times at once', async () => {
    const { token } = await written('failed');
    const all = await Promise.all(Array.from({ length: 6 }, () => recordSelfSent(token, SEAT)));
    expect(all.filter((each) => each === 'done')).toHaveLength(1);
    expect(all.filter((each) => each === 'already')).toHaveLength(5);
  });

  test.each(['queued', 'sending', 'accepted', 'unconfirmed', 'canceled'] as const)(
    'changes nothing for a letter that is %s',
    async (status) => {
      const { token, states } = await written(status);
      const before = await states();
      expect(await recordSelfSent(token, SEAT)).toBe('not_open');
      expect(await states()).toEqual(before);
    },
  );

  test('is not offered for a redrawn district', async () => {
    const { token, letter, states } = await written('self_send');
    await site.db.delivery.updateMany({ where: letter, data: { failure: 'new_map' } });
    expect(await recordSelfSent(token, SEAT)).toBe('not_open');
    expect((await states())[SEAT]).toBe('self_send');
  });

  test('ends the message if no other letter is open', async () => {
    const { token, letter } = await written('self_send');
    const { messageId } = letter;
    await walkTo(site.db, { messageId, seat: { not: SEAT } }, 'canceled');
    await walkTo(site.db, { messageId, kind: 'notice' }, 'accepted');
    expect(await recordSelfSent(token, SEAT)).toBe('done');
    const row = await site.db.message.findUniqueOrThrow({ where: { id: messageId } });
    expect(row.endedAt).not.toBeNull();
  });

  test.each([
    ['', SEAT],
    ['nobody', SEAT],
    ['own', 'TX-37'],
    ['own', '\u0000'],
    ['own', '../exit'],
  ])('is refused for the receipt %j and the seat %j', async (receipt, seat) => {
    const { token, states } = await written('self_send');
    const before = await states();
    expect(await recordSelfSent(receipt === 'own' ? token : receipt, seat)).toBe('unknown');
    expect(await states()).toEqual(before);
  });
});

describe('the button for reporting a self-send', () => {
  const press = async (fields: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    const answer = await POST(new Request('http://localhost/x', { method: 'POST', body }));
    return [answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')];
  };

  test('redirects to the receipt with the seat each time it is pressed', async () => {
    const { token } = await written('refused');
    const back = [303, `/es/receipt/${token}?done=${SEAT}`, null];
    expect(await press({ token, seat: SEAT, language: 'es' })).toEqual(back);
    expect(await press({ token, seat: SEAT, language: 'es' })).toEqual(back);
    expect(await press({ token, seat: 'CA-12' })).toEqual([303, `/en/receipt/${token}`, null]);
  });
});

test('self-send is offered for letters that did not arrive, with a warning if they may have', () => {
  const offered = (status: DeliveryStatus, failure?: string) => offersSelfSend({ status, failure });
  for (const status of ['self_send', 'refused', 'failed', 'bounced'] as const) {
    expect(offered(status)).toBe('offer');
  }
  expect(offered('unconfirmed')).toBe('warn');
  expect(offered('expired')).toBe('offer');
  expect(canReportSelfSent('expired')).toBe(false);
  expect(offered('expired', 'new_map')).toBeUndefined();
  expect(offersSelfSend({ status: 'expired' }, { erasedAt: new Date() })).toBeUndefined();
  expect(offered('self_send', 'new_map')).toBeUndefined();
  for (const status of ['on_hold', 'queued', 'sending', 'accepted', 'canceled'] as const) {
    expect(offered(status)).toBeUndefined();
  }
});
