import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { POST as cancelRoute } from '@/app/api/receipts/cancel/route';
import { POST as confirmRoute } from '@/app/api/receipts/confirm/route';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import type { DeliveryStatus } from '@/lib/platform/db';
import { confirmMessage } from '@/lib/receipts/confirm-message';
import { awaitsWriter, findReceipt, shownState } from '@/lib/receipts/receipts';
import { cancelMessage } from '@/lib/receipts/supporter-changes';
import { walkTo } from '../../support/walk-to';
import { type MessageSite, openMessageSite } from './message-site';

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite();
});
afterEach(() => site.db.campaign.deleteMany());
afterAll(() => site.close());

/** Stores a message and returns the secrets of its writer. */
async function written(campaign: object = {}) {
  await site.db.campaign.create({ data: { id: 'tsra', ...campaign } });
  const { body } = await site.send(site.newMessage());
  const where = { reference: body.reference };
  const { id } = await site.db.message.findUniqueOrThrow({ where });
  const token: string = body.receiptUrl.split('/').pop();
  const read = async () => {
    const receipt = await findReceipt(token);
    if (!receipt) throw new Error('no receipt');
    return receipt;
  };
  const letters = async () => (await read()).lines.map(({ status }) => status);
  return { id, token, confirm: confirmToken(id), read, letters };
}

const setLetters = (messageId: string, status: DeliveryStatus, seat?: string) =>
  walkTo(site.db, { messageId, kind: 'letter', seat }, status);

describe('a receipt', () => {
  test('shows the stored statuses and neither text nor name', async () => {
    const { read } = await written();
    const receipt = await read();
    expect(receipt).toMatchObject({ district: 'NY-12', language: 'en', holdReason: null });
    expect(receipt.lines.map(({ seat }) => seat)).toEqual(['NY-12', 'NY-S1', 'NY-S3']);
    expect(JSON.stringify(receipt)).not.toMatch(/Sam|Sample|example\.org|Street|I ask you/);
  });

  test('opens with links that an email program has changed', async () => {
    const ends = [
      '.',
      ')',
      '>',
      ',',
      '=',
      ' ',
      ']',
      '"',
      "'",
      '%20',
      '=3D',
      '%3E',
      '%2520',
      '\u200B',
    ];
    for (const end of ends) {
      await site.db.campaign.deleteMany();
      const { token, confirm, letters, read } = await written({ confirmation: 'required' });
      expect([end, await confirmMessage(token + end, confirm + end)]).toEqual([end, 'confirmed']);
      expect((await read()).confirmedAt).not.toBeNull();
      expect(await letters()).not.toContain('on_hold');
      expect((await findReceipt(token + end))?.lines.length).toBeGreaterThan(0);
    }
    await site.db.campaign.deleteMany();
    const { token, confirm } = await written({ confirmation: 'required' });
    const broken = `3D${confirm.slice(0, 10)}=\r\n${confirm.slice(10, -3)}`;
    expect(await confirmMessage(token, confirm.slice(0, 20))).toBe('unknown');
    expect(await confirmMessage(token, broken.slice(2))).toBe('confirmed');
    expect(await findReceipt(token.slice(0, -1))).toBeUndefined();
  });

  test.each(['', '\u0000', 'x'.repeat(32), '../..', "' or 1=1 --"])(
    'is found only by its token, not by %j',
    async (token) => {
      expect(await findReceipt(token)).toBeUndefined();
      expect(await cancelMessage(token)).toBeUndefined();
      expect(await confirmMessage(token, token)).toBe('unknown');
    },
  );

  const about = { holdReason: null, askEnded: false, isUnsent: false, lines: [] };

  test('never shows a letter as sent if it reached no office', () => {
    expect(shownState({ status: 'accepted', channel: 'capture' }, about)).toBe('captured');
    expect(shownState({ status: 'accepted', channel: 'email' }, about)).toBe('accepted');
    const inTestMode = { status: 'accepted', channel: 'house_cwc', testMode: true } as const;
    expect(shownState(inTestMode, about)).toBe('test_mode');
    expect(shownState({ ...inTestMode, testMode: false }, about)).toBe('accepted');
    const onHold = { status: 'on_hold', channel: 'email' } as const;
    const held = (holdReason: 'confirmation' | 'review') => ({ ...about, holdReason });
    expect(shownState(onHold, held('confirmation'))).toBe('on_hold_for_confirmation');
    expect(shownState(onHold, held('review'))).toBe('on_hold');
  });

  test('shows no letter to send yourself after a rejection or the end of the ask', () => {
    const line = { status: 'self_send', channel: 'self_send' } as const;
    expect(shownState(line, about)).toBe('self_send');
    expect(shownState({ ...line, failure: 'new_map' }, about)).toBe('new_map');
    expect(shownState(line, { ...about, lines: [{ status: 'rejected' }] })).toBe('rejected');
    expect(shownState(line, { ...about, askEnded: true })).toBe('ask_ended');
    const queued = { status: 'queued', channel: 'email' } as const;
    const unsent = { ...about, askEnded: true, isUnsent: true };
    expect(shownState(queued, unsent)).toBe('ask_ended');
    expect(shownState({ ...queued, maybeAccepted: true }, unsent)).toBe('unconfirmed');
  });
});

describe('the email that asks to confirm', () => {
  const addReminder = (messageId: string) =>
    site.db.delivery.create({
      data: { messageId, kind: 'notice', notice: 'reminder', channel: 'capture' },
    });

  test.each(['refused', 'failed', 'bounced'] as const)(
    'counts as undelivered when it is %s, until a reminder arrives',
    async (status) => {
      const { id, read } = await written({ confirmation: 'required' });
      expect((await read()).isConfirmUndelivered).toBe(false);
      const lines = (await read()).lines.length;
      await walkTo(site.db, { messageId: id, notice: 'confirm' }, status);
      expect(await read()).toMatchObject({ isConfirmUndelivered: true });
      const reminder = await addReminder(id);
      expect(await read()).toMatchObject({ isConfirmUndelivered: true });
      await walkTo(site.db, { id: reminder.id }, 'accepted');
      expect((await read()).isConfirmUndelivered).toBe(false);
      expect((await read()).lines).toHaveLength(lines);
    },
  );

  test.each(['accepted', 'unconfirmed'] as const)(
    'may have arrived when it is %s',
    async (status) => {
      const { id, read } = await written({ confirmation: 'required' });
      await walkTo(site.db, { messageId: id, notice: 'confirm' }, status);
      expect((await read()).isConfirmUndelivered).toBe(false);
      const reminder = await addReminder(id);
      await walkTo(site.db, { id: reminder.id }, 'bounced');
      // The link in the first email still works.
      expect((await read()).isConfirmUndelivered).toBe(false);
    },
  );
});

describe("the writer's confirmation", () => {
  test('queues the letters once', async () => {
    const { token, confirm, letters, read } = await written({ confirmation: 'required' });
    expect(await letters()).toEqual(['on_hold', 'on_hold', 'on_hold']);
    expect(awaitsWriter(await read())).toBe(true);
    expect(await confirmMessage(token, confirm)).toBe('confirmed');
    expect(await letters()).toEqual(['queued', 'queued', 'queued']);
    expect((await read()).confirmedAt).not.toBeNull();
    expect(await confirmMessage(token, confirm)).toBe('already');
  });

  test('is recorded once when pressed several times at once', async () => {
    const { token, confirm, letters } = await written({ confirmation: 'required' });
    const all = await Promise.all(Array.from({ length: 6 }, () => confirmMessage(token, confirm)));
    expect(all.filter((outcome) => outcome === 'confirmed')).toHaveLength(1);
    expect(all.filter((outcome) => outcome === 'already')).toHaveLength(5);
    expect(await letters()).toEqual(['queued', 'queued', 'queued']);
  });

  test('requires the emailed secret of the same message', async () => {
    const { token, letters } = await written({ confirmation: 'required' });
    for (const wrong of ['', token, confirmToken('another'), 'ä'.repeat(32)]) {
      expect(await confirmMessage(token, wrong)).toBe('unknown');
    }
    expect(await letters()).toEqual(['on_hold', 'on_hold', 'on_hold']);
  });

  test('moves the letters to review, whose time limit starts then', async () => {
    const review = { confirmation: 'required', review: 'all' };
    const { id, token, confirm, letters, read } = await written(review);
    await site.db.delivery.updateMany({
      where: { messageId: id },
      data: { statusSince: new Date(0) },
    });
    expect(await confirmMessage(token, confirm)).toBe('confirmed');
    expect(await letters()).toEqual(['on_hold', 'on_hold', 'on_hold']);
    expect(await read()).toMatchObject({ holdReason: 'review' });
    expect((await read()).lines[0]?.statusSince.getTime()).toBeGreaterThan(0);
  });

  test.each(['canceled', 'expired'] as const)(
    'is refused if the letters are %s',
    async (status) => {
      const { id, token, confirm, letters, read } = await written({ confirmation: 'required' });
      await setLetters(id, status);
      expect(awaitsWriter(await read())).toBe(false);
      expect(await confirmMessage(token, confirm)).toBe('over');
      expect(await letters()).toEqual([status, status, status]);
      expect((await read()).confirmedAt).toBeNull();
    },
  );

  test('is refused if nothing is on hold', async () => {
    const { token, confirm } = await written();
    expect(await confirmMessage(token, confirm)).toBe('over');
  });
});

describe('canceling a message', () => {
  test.each(['on_hold', 'queued', 'self_send'] as const)(
    'cancels a delivery that is %s',
    async (status) => {
      const { id, token, letters } = await written();
      await setLetters(id, status);
      expect(await cancelMessage(token)).toEqual({ canceled: 3, left: 0 });
      expect(await letters()).toEqual(['canceled', 'canceled', 'canceled']);
      const row = await site.db.message.findUniqueOrThrow({ where: { id } });
      expect(row.endedAt).not.toBeNull();
    },
  );

  test.each(['sending', 'accepted', 'refused'] as const)(
    'does not cancel a delivery that is %s, and reports how many remain',
    async (status) => {
      const { id, token, letters } = await written();
      await setLetters(id, status, 'NY-12');
      expect(await cancelMessage(token)).toEqual({ canceled: 2, left: 1 });
      expect(await letters()).toEqual([status, 'canceled', 'canceled']);
      expect(await cancelMessage(token)).toEqual({ canceled: 0, left: 1 });
    },
  );
});

describe('the receipt buttons', () => {
  const press = (route: typeof confirmRoute, fields: Record<string, string>) =>
    route(
      new Request('http://localhost/api/receipts/x', {
        method: 'POST',
        body: new URLSearchParams(fields),
      }),
    );

  test('redirect to the receipt with the outcome', async () => {
    const { token, confirm } = await written({ confirmation: 'required' });
    const confirmed = await press(confirmRoute, { token, confirm, language: 'es' });
    expect(confirmed.status).toBe(303);
    expect(confirmed.headers.get('location')).toBe(`/es/receipt/${token}?confirmed=confirmed`);
    const withdrawn = await press(cancelRoute, { token });
    expect(withdrawn.headers.get('location')).toBe(`/en/receipt/${token}?canceled=3&left=0`);
  });

  test.each(['', '\u0000', 'a\r\nSet-Cookie: x=1', '../../exit', 'x'.repeat(60_000)])(
    'redirect only to a receipt page even for a malformed token',
    async (token) => {
      for (const route of [confirmRoute, cancelRoute]) {
        const answer = await press(route, { token, language: 'xx' });
        expect(answer.status).toBe(303);
        expect(answer.headers.get('location')).toMatch(/^\/en\/receipt\/[\w%.-]{0,300}$/);
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    },
  );

  test('answer with an error page when the database is unavailable', async () => {
    const { token } = await written();
    await site.db.$executeRaw`alter table "Message" rename to "Gone"`;
    const answer = await press(cancelRoute, { token, language: 'es' });
    await site.db.$executeRaw`alter table "Gone" rename to "Message"`;
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('<html lang="es">');
  });
});
