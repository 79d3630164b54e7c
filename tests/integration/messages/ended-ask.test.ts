import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { readCampaignRow, unsentEditions } from '@/lib/campaign/campaign';
import { confirmToken } from '@/lib/delivery/letters/email-proof';
import { claimDue } from '@/lib/delivery/outbox/claim-due';
import { confirmMessage, remindUnconfirmed } from '@/lib/receipts/confirm-message';
import { awaitsWriter, findReceipt, shownState } from '@/lib/receipts/receipts';
import { confirmBulkAction, countOutcomes } from '@/lib/staff/bulk/bulk-action';
import { leftAloneSentences } from '@/lib/staff/bulk/bulk-labels';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { releaseMessage } from '@/lib/staff/messages/review';
import { mailSelfSends } from '@/lib/staff/offices/mail-self-send';
import { listOffers } from '@/lib/staff/offices/open-self-send';
import { admin, reviewer } from '../../support/sample-staff';
import { walkTo } from '../../support/walk-to';
import { findAction, offered, runJobsIn, storeSampleStaff } from '../staff/inbox/offer-bulk';
import { type MessageSite, openMessageSite } from './message-site';

/**
 * Live mode, one office with an address by email. A message is stored while its request is open;
 * then the request ends.
 */

let site: MessageSite;
beforeAll(async () => {
  site = await openMessageSite({
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'campaign@example.org',
    MAIL_LIVE: 'yes',
    OPERATOR_NAME: 'Example Group',
    OPERATOR_ADDRESS: '1 Example Street',
    OPERATOR_CONTACT: 'contact@example.org',
  });
  await setAddress('x@example.com');
  await storeSampleStaff(site.db);
});
afterEach(async () => {
  await site.db.campaign.deleteMany();
  await site.db.message.deleteMany();
});
afterAll(() => site.close());

const setAddress = (email: string | null) =>
  site.db.office.update({ where: { seat: 'NY-12' }, data: { email } });

/** Stores a message under an open request that has ended since. */
async function writtenBeforeTheEnd(campaign: object = {}) {
  await site.db.campaign.create({ data: { id: 'tsra', edition: '2026-law', ...campaign } });
  const { status, body } = await site.send(site.newMessage());
  expect(status).toBe(201);
  const where = { reference: body.reference };
  const { id } = await site.db.message.update({ where, data: { edition: '2024-bill' } });
  const token: string = body.receiptUrl.split('/').pop();
  const letter = () =>
    site.db.delivery.findFirstOrThrow({ where: { messageId: id, kind: 'letter', seat: 'NY-12' } });
  return { id, token, letter };
}

const acceptEnded = () =>
  site.db.campaign.update({
    where: { id: 'tsra' },
    data: { outdatedAccepted: '2024-bill', outdatedReason: 'A test run' },
  });

async function shownTo(token: string) {
  const receipt = await findReceipt(token);
  if (!receipt) throw new Error('no receipt');
  const line = receipt.lines.find(({ seat }) => seat === 'NY-12');
  if (!line) throw new Error('no line');
  return { asks: awaitsWriter(receipt), state: shownState(line, receipt) };
}

test('a message cannot be confirmed once its request is over, and no reminder asks for it', async () => {
  const { id, token, letter } = await writtenBeforeTheEnd();
  expect((await letter()).status).toBe('on_hold');
  expect(await shownTo(token)).toEqual({ asks: false, state: 'ask_ended' });
  expect(await confirmMessage(token, confirmToken(id))).toBe('over');
  expect((await letter()).status).toBe('on_hold');
  const ask = { messageId: id, notice: 'confirm' } as const;
  await walkTo(site.db, ask, 'accepted');
  const dayLater = new Date(Date.now() + 25 * 3_600_000);
  await remindUnconfirmed(site.db, dayLater);
  expect(await site.db.delivery.count({ where: { messageId: id, notice: 'reminder' } })).toBe(0);

  await acceptEnded();
  expect(await shownTo(token)).toEqual({ asks: true, state: 'on_hold_for_confirmation' });
  expect(await confirmMessage(token, confirmToken(id))).toBe('confirmed');
  expect((await letter()).status).toBe('queued');
});

test('staff cannot approve it until an admin allows it', async () => {
  const { id, token, letter } = await writtenBeforeTheEnd({ review: 'all', confirmation: 'off' });
  const by = reviewer;
  expect(await releaseMessage({ messageId: id, by })).toBe('ask_ended');
  expect((await letter()).status).toBe('on_hold');
  expect((await shownTo(token)).state).toBe('ask_ended');
  await acceptEnded();
  expect(await releaseMessage({ messageId: id, by })).toBe('released');
  expect((await letter()).status).toBe('queued');
});

test('a failed letter is not retried', async () => {
  const { id, letter } = await writtenBeforeTheEnd({ confirmation: 'off' });
  await walkTo(site.db, { messageId: id, seat: 'NY-12' }, 'failed');
  const by = reviewer;
  const retry = async () => retryDelivery({ messageId: id, deliveryId: (await letter()).id, by });
  expect(await retry()).toBe('ask_ended');
  await acceptEnded();
  expect(await retry()).toBe('retried');
});

test('a queued letter is not claimed, but the email to its writer is', async () => {
  const { id, token } = await writtenBeforeTheEnd({ confirmation: 'off' });
  const claim = async () => {
    const unsent = unsentEditions(await readCampaignRow());
    const now = new Date(Date.now() + 1_000);
    const take = { workerId: 'h:1:a', limit: 10, channels: ['email'], now, unsent };
    return (await claimDue(site.db, take))
      .filter(({ messageId }) => messageId === id)
      .map(({ kind }) => kind);
  };
  expect(await claim()).toEqual(['notice']);
  expect((await shownTo(token)).state).toBe('ask_ended');
  await acceptEnded();
  expect(await claim()).toEqual(['letter']);
});

test('a self-send is not sent by email, and its writer is not asked to confirm', async () => {
  await setAddress(null);
  const { id, letter } = await writtenBeforeTheEnd();
  await setAddress('x@example.com');
  expect((await letter()).status).toBe('self_send');
  expect(await listOffers(['NY-12'])).toEqual([]);
  expect(await mailSelfSends(['NY-12'], admin)).toMatchObject({ letters: 0, asked: 0 });
  expect((await letter()).status).toBe('self_send');
  expect(await site.db.delivery.count({ where: { messageId: id, notice: 'confirm' } })).toBe(0);
  await acceptEnded();
  expect(await listOffers(['NY-12'])).toMatchObject([{ letters: 1, asked: 1 }]);
  expect(await mailSelfSends(['NY-12'], admin)).toMatchObject({ letters: 1, asked: 1 });
  expect((await letter()).status).toBe('on_hold');
});

test('the preview of an approval does not promise it, and one that ends afterwards is skipped', async () => {
  const { id, letter } = await writtenBeforeTheEnd({ review: 'all', confirmation: 'off' });
  await site.send(site.newMessage());
  const preview = await offered('release', 'all');
  expect(preview).toMatchObject({ items: [{}], leftAlone: { ask_ended: 1 } });
  expect(leftAloneSentences(preview)).toEqual(['1 message asks for something that is over']);
  expect((await offered('reject', [id])).items).toHaveLength(1);

  await acceptEnded();
  const action = await offered('release', 'all');
  expect(action).toMatchObject({ items: [{}, {}], leftAlone: {} });
  await confirmBulkAction({ id: action.id, by: reviewer });
  await site.db.campaign.update({ where: { id: 'tsra' }, data: { outdatedAccepted: null } });
  await runJobsIn(site, 31);
  expect(countOutcomes(await findAction(action.id))).toMatchObject({ done: 1, ask_ended: 1 });
  expect((await letter()).status).toBe('on_hold');
});

test('the preview of a retry does not promise it', async () => {
  const { id } = await writtenBeforeTheEnd({ confirmation: 'off' });
  await walkTo(site.db, { messageId: id, seat: 'NY-12' }, 'failed');
  expect(await offered('retry', [id])).toMatchObject({ items: [], leftAlone: { ask_ended: 1 } });
  await acceptEnded();
  expect((await offered('retry', [id])).items).toHaveLength(1);
});
