import { randomUUID } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { UnmatchedBounces } from '@/components/staff/bounces/bounce-parts';
import type { Prisma } from '@/lib/platform/db';
import { DAY_MS, HOUR_MS } from '@/lib/platform/time';
import { listUnmatched, matchBounce } from '@/lib/staff/bounces/match-bounces';
import { freshDatabase } from '../../support/database';
import { admin } from '../../support/sample-staff';
import { walkTo } from '../../support/walk-to';
import { storeLetters, storeOffices } from '../delivery/store-letters';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
  await storeOffices(database.db);
});
afterEach(async () => {
  await database.db.message.deleteMany();
  await database.db.bounce.deleteMany();
});
afterAll(() => database.drop());

const arrived = new Date(Date.now() - DAY_MS);
const hoursLater = (hours: number) => new Date(arrived.getTime() + hours * HOUR_MS);

/** An unmatched report about an email to the first office. */
const report = () =>
  database.db.bounce.create({
    data: {
      eventId: randomUUID(),
      failure: 'bad_address',
      recipient: 'house@example.com',
      receivedAt: arrived,
    },
  });

type LetterFields = Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>;

/** A message with one email, accepted or bounced at a time. */
async function email(statusSince: Date, fields: LetterFields = {}, reference = 'K7RM-2XQD') {
  const { status = 'accepted', ...letter } = fields;
  const stored = await storeLetters(database.db, { letters: [letter], message: { reference } });
  const id = stored.deliveries[0]?.id ?? '';
  await walkTo(database.db, { id }, status);
  await database.db.delivery.update({ where: { id }, data: { statusSince } });
  const current = async () =>
    (await database.db.delivery.findUniqueOrThrow({ where: { id } })).status;
  return { id, status: current };
}

/** Ids of the offered deliveries, and the page. */
async function shown(bounce: string, reference?: string) {
  const bounces = await listUnmatched({ bounce, reference });
  const page = renderToStaticMarkup(createElement(UnmatchedBounces, { bounces }));
  return { choices: bounces[0]?.choices.map(({ id }) => id), page };
}

test('a report cannot mark an email that was sent again after it arrived', async () => {
  const { id: bounce } = await report();
  const again = await email(hoursLater(1));
  expect(await shown(bounce)).toMatchObject({ choices: [] });
  const { choices, page } = await shown(bounce, 'K7RM-2XQD');
  expect(choices).toEqual([]);
  expect(page).toContain('No mail server accepted an email of message K7RM-2XQD before');
  const chosen = { id: bounce, deliveryId: again.id };
  expect(await matchBounce(chosen, admin)).toBe('bounce_no_delivery');
  expect(await again.status()).toBe('accepted');

  await database.db.delivery.updateMany({ data: { statusSince: hoursLater(-1) } });
  expect(await shown(bounce)).toMatchObject({ choices: [again.id] });
  expect(await shown(bounce, 'K7RM-2XQD')).toMatchObject({ choices: [again.id] });
  expect(await matchBounce(chosen, admin)).toBe('bounce_matched');
  expect(await again.status()).toBe('bounced');
});

test.each([
  ['letter', { kind: 'letter' }, 'bounce_matched', 'K7RM-2XQD TX-37'],
  [
    'notice',
    { kind: 'notice', notice: 'confirm', seat: null, bioguide: null },
    'bounce_notice_matched',
    'K7RM-2XQD confirm',
  ],
] as const)(
  'a matched %s has its own notice and its name in the audit',
  async (_what, fields, outcome, subject) => {
    const { id } = await report();
    const { id: deliveryId } = await email(hoursLater(-1), fields);
    expect(await matchBounce({ id, deliveryId }, admin)).toBe(outcome);
    const [line] = await database.db.auditLine.findMany({ orderBy: { at: 'desc' }, take: 1 });
    expect(line).toMatchObject({ action: 'bounce.matched', subject });
  },
);

test('a second report about a bounced email says that it is marked already', async () => {
  const { id: bounce } = await report();
  await email(hoursLater(1), { status: 'bounced' });
  for (const reference of [undefined, 'k7rm2xqd']) {
    const { choices, page } = await shown(bounce, reference);
    expect(choices).toEqual([]);
    expect(page).toContain('Already marked as bounced.');
    expect(page).toContain('K7RM-2XQD, Pat Example (TX-37)');
    expect(page).not.toContain('o mail server accepted');
    expect(page).toContain('Dismiss this report');
  }
});

test('a message is found by a reference without a digit, as people copy it', async () => {
  const { id: bounce } = await report();
  const { id } = await email(hoursLater(-20 * 24), {}, 'KRMX-QDBC');
  expect((await shown(bounce)).choices).toEqual([]);
  for (const typed of ['KRMX-QDBC', 'krmx qdbc', 'KRMXQDBC'])
    expect((await shown(bounce, typed)).choices).toEqual([id]);
});
