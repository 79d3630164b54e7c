import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { BulkTexts } from '@/components/staff/inbox/bulk-parts';
import { edition } from '@/lib/campaign/edition';
import type { DeliveryStatus } from '@/lib/platform/db';
import {
  confirmBulkAction,
  countOutcomes,
  findBulkAction,
  MAX_BULK,
  readPreviewTexts,
} from '@/lib/staff/bulk/bulk-action';
import { readBulkForm } from '@/lib/staff/bulk/offer';
import { freshDatabase } from '../../../support/database';
import { reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';
import { findAction, offer, offered, runJobsIn, storeSampleStaff } from './offer-bulk';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeSampleStaff(database.db);
  const office = { chamber: 'house', state: 'TX', rosterDate: '2999-01-01' } as const;
  await database.db.office.create({
    data: { ...office, seat: 'TX-37', bioguide: 'X000037', name: 'Example Representative' },
  });
});
beforeEach(() => database.db.message.deleteMany());
afterAll(() => database.drop());

const held = { status: 'on_hold', holdReason: 'review' } as const;

/** Stores a message whose first letter, or both, failed at a known office. */
async function failed(status: DeliveryStatus, { both = false } = {}) {
  const { id, reference, deliveries } = await createMessage(database.db, { status: 'accepted' });
  const letterIds = deliveries.slice(0, both ? 2 : 1).map((delivery) => delivery.id);
  const data = {
    status,
    seat: 'TX-37',
    bioguide: 'X000037',
    endedAt: new Date('2026-11-20T12:00:00Z'),
    attempts: 7,
    failure: 'timeout',
  };
  await database.db.$executeRaw`alter table "Delivery" disable trigger delivery_moves`;
  await database.db.delivery.updateMany({ where: { id: { in: letterIds } }, data });
  await database.db.$executeRaw`alter table "Delivery" enable trigger delivery_moves`;
  await database.db.message.update({ where: { id }, data: { endedAt: data.endedAt } });
  return { id, reference, letterIds };
}

test('a preview changes nothing and counts the changes and the reasons for skipped messages', async () => {
  const good = await createMessage(database.db, held);
  const sent = await createMessage(database.db, { status: 'accepted' });
  const unsure = await createMessage(database.db, {
    status: 'on_hold',
    holdReason: 'confirmation',
  });
  const action = await offered('release', [good.id, sent.id, unsure.id, 'nothing']);
  expect(action.items.map(({ reference }) => reference)).toEqual([good.reference]);
  expect(action.items[0]?.deliveryIds).toHaveLength(2);
  expect(action.leftAlone).toEqual({ nothing_on_hold: 1, confirmation: 1 });
  await runJobsIn(database, 60);
  const letters = await database.db.delivery.findMany({ where: { messageId: good.id } });
  expect(letters.map(({ status }) => status)).toEqual(['on_hold', 'on_hold']);
  expect(await database.db.auditLine.count({ where: { subject: good.reference } })).toBe(0);
});

test.each(['refused', 'failed', 'bounced'] as const)(
  '%s deliveries are retried',
  async (status) => {
    const { id: messageId, reference, letterIds } = await failed(status, { both: true });
    const { id, items } = await offered('retry', 'all', 'office=TX-37');
    expect(items.map(({ deliveryIds }) => deliveryIds.sort())).toEqual([letterIds.sort()]);
    await confirmBulkAction({ id, by: rey });
    await runJobsIn(database, 31);
    for (const letterId of letterIds) {
      const letter = await database.db.delivery.findUniqueOrThrow({ where: { id: letterId } });
      expect(letter).toMatchObject({ status: 'queued', attempts: 0, failure: null });
    }
    const message = await database.db.message.findUniqueOrThrow({ where: { id: messageId } });
    // One entry and one counted change for each delivery.
    expect(message).toMatchObject({ endedAt: null, staffVersion: 2 });
    const where = { action: 'delivery.retried', subject: `${reference} TX-37` };
    expect(await database.db.auditLine.count({ where })).toBe(2);
    expect(countOutcomes(await findAction(id))).toMatchObject({ done: 1, changed: 0 });
  },
);

test('a message whose office can no longer be reached is skipped', async () => {
  const { id: messageId, letterIds } = await failed('refused');
  const { id } = await offered('retry', [messageId]);
  await confirmBulkAction({ id, by: rey });
  const office = { where: { seat: 'TX-37' } };
  await database.db.office.update({ ...office, data: { bioguide: 'X000038' } });
  await runJobsIn(database, 31);
  await database.db.office.update({ ...office, data: { bioguide: 'X000037' } });
  expect(countOutcomes(await findAction(id))).toMatchObject({ done: 0, no_channel: 1 });
  const letter = await database.db.delivery.findUniqueOrThrow({ where: { id: letterIds[0] } });
  expect(letter.status).toBe('refused');
});

test('a failed letter outside the filter is skipped', async () => {
  const { id } = await failed('refused');
  expect(await offered('retry', [id], 'channel=email')).toMatchObject({
    items: [],
    leftAlone: { nothing_failed: 1 },
  });
  expect((await offered('retry', [id])).items).toHaveLength(1);
});

test('"all" covers every match of the filters, up to the maximum', async () => {
  const found = await Promise.all(
    Array.from({ length: 3 }, () => createMessage(database.db, held)),
  );
  await createMessage(database.db, { ...held, district: 'TX-10' });
  await createMessage(database.db, { status: 'accepted' });
  const action = await offered('release', 'all', 'district=TX-37');
  expect(action.items.map(({ messageId }) => messageId).sort()).toEqual(
    found.map(({ id }) => id).sort(),
  );
  expect(action).toMatchObject({ hasMore: false, leftAlone: {}, filters: 'district=TX-37' });

  await database.db.$executeRaw`
    insert into "Message" (id, reference, "receiptHash", edition, language, state, district,
      certainty, "holdReason")
    select gen_random_uuid()::text, 'R' || n, 'r' || n, '2024-bill', 'en', 'TX', 'TX-37', 'zip',
      'review' from generate_series(1, ${MAX_BULK}::int) n`;
  await database.db.$executeRaw`
    insert into "Delivery" (id, "messageId", channel, status)
    select gen_random_uuid()::text, id, 'capture', 'on_hold' from "Message" where reference like 'R%'`;
  const many = await offered('release', 'all', 'district=TX-37');
  expect(many.items).toHaveLength(MAX_BULK);
  expect(many.hasMore).toBe(true);
});

test('a preview shows a subject that the site did not offer, even above form text', async () => {
  const form = 'Please support the Act.';
  const offeredSubject = edition('2026-law', 'en').subject;
  for (const subject of ['You will regret this', offeredSubject]) {
    const { id } = await createMessage(database.db, held);
    const data = { subject, body: form, templateText: form, ownText: null };
    await database.db.message.update({ where: { id }, data });
    const texts = await readPreviewTexts(await offered('release', [id]));
    const own = subject === offeredSubject ? '' : subject;
    expect(texts).toEqual([expect.objectContaining({ subject: own, words: '' })]);
    const page = renderToStaticMarkup(createElement(BulkTexts, { texts }));
    expect(page.includes(subject)).toBe(own !== '');
  }
});

test('an empty selection or an unknown form offers no action', async () => {
  expect(await offer('release', [])).toBeUndefined();
  const form = new FormData();
  form.set('action', 'erase');
  form.set('scope', 'all');
  expect(readBulkForm(form)).toBeUndefined();
  expect(await findBulkAction('no-id', rey)).toBeUndefined();
});
