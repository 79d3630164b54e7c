import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eraseByStaff } from '@/lib/staff/messages/erase-by-staff';
import { addNote } from '@/lib/staff/messages/file-message';
import {
  findMessage,
  findNextOnHold,
  listBounces,
  type StaffMessage,
} from '@/lib/staff/messages/find-message';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { rejectMessage } from '@/lib/staff/messages/review';
import { listChanges, timelineOf } from '@/lib/staff/messages/timeline';
import { freshDatabase } from '../../../support/database';
import { admin as ada, reviewer as rey } from '../../../support/sample-staff';
import { createMessage } from '../create-message';

let database: Awaited<ReturnType<typeof freshDatabase>>;
beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(() => database.db.message.deleteMany());
afterAll(() => database.drop());

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));

async function timeline(id: string) {
  const message = (await findMessage(id)) as StaffMessage;
  const events = timelineOf(message, await listChanges(message), await listBounces(message));
  return events.map(({ words }) => words);
}

test('the timeline lists every event in order without the text of the message', async () => {
  const held = { status: 'on_hold', holdReason: 'review', createdAt: at(0) } as const;
  const { id, deliveries } = await createMessage(database.db, {
    ...held,
    confirmedAt: at(2),
    body: 'My very own words.',
  });
  const [first, second] = deliveries;
  await database.db.delivery.updateMany({ data: { createdAt: at(0), statusSince: at(0) } });
  await database.db.delivery.update({
    where: { id: first?.id },
    data: { status: 'queued' },
  });
  await database.db.delivery.update({ where: { id: first?.id }, data: { status: 'sending' } });
  await database.db.attempt.create({
    data: {
      deliveryId: first?.id ?? '',
      number: 1,
      worker: 'w',
      startedAt: at(4),
      endedAt: at(5),
      outcome: 'accepted',
    },
  });
  const accepted = { status: 'accepted', statusSince: at(5), endedAt: at(5) } as const;
  await database.db.delivery.update({ where: { id: first?.id }, data: accepted });
  await addNote({ messageId: id, text: 'Looks like a threat.', by: ada, now: at(6) });
  const rejection = { code: 'threat', words: 'It reads like one.' } as const;
  await rejectMessage({ messageId: id, rejection, by: rey, now: at(7) });
  await database.db.bounce.create({
    data: {
      eventId: 'b',
      deliveryId: first?.id,
      failure: 'bad_address',
      receivedAt: at(9),
    },
  });
  expect(second?.officeName).toBe('Example Senator');
  const words = await timeline(id);
  expect(words.filter((line) => !/Ada|Rey|finished/.test(line))).toEqual([
    'The supporter wrote the message',
    'The supporter confirmed the email address',
    'Example Representative, attempt 1: Saved in test mode',
    'Example Senator: Rejected',
    'Example Representative: bounced (the address does not work)',
  ]);
  expect(words).toContain('Ada Sample added a note to this message');
  expect(words).toContainEqual(
    expect.stringMatching(/^Rey Viewer rejected this message: a threat, \d deliver/),
  );
  expect(words).toContain('All deliveries finished');
  expect(words.join()).not.toMatch(/own words|reads like|Looks like|Sam\b/);
});

test('the timeline shows retries and erasures with their authors', async () => {
  const { id, reference, deliveries } = await createMessage(database.db, { status: 'refused' });
  const seat = 'TX-37';
  const office = { seat, bioguide: 'X000037', chamber: 'house', state: 'TX' } as const;
  await database.db.office.create({ data: { ...office, rosterDate: '2999-01-01' } });
  const where = { id: deliveries[0]?.id ?? '' };
  await database.db.delivery.update({ where, data: { seat, bioguide: 'X000037' } });
  expect(await retryDelivery({ messageId: id, deliveryId: where.id, by: rey })).toBe('retried');
  await eraseByStaff({
    messageId: id,
    request: { typed: reference, why: 'asked', words: '' },
    by: ada,
  });
  const words = await timeline(id);
  expect(words).toContain(
    'Rey Viewer retried the delivery to TX-37 of this message (test mode, saved on our server)',
  );
  expect(words).toContain(
    'Ada Sample asked to delete the supporter’s information in this message: the supporter asked for it',
  );
  expect(words.filter((line) => line.includes('deleted the supporter’s information'))).toHaveLength(
    1,
  );
});

test('an erasure by the retention schedule is shown in the timeline', async () => {
  const { id } = await createMessage(database.db, {
    status: 'accepted',
    erasedAt: at(3),
    erasedBy: 'timetable',
  });
  expect(await timeline(id)).toContain(
    'The retention schedule deleted the supporter’s information',
  );
});

test('the next message is the next newer one on hold, then the oldest', async () => {
  const held = { status: 'on_hold', holdReason: 'review' } as const;
  const [one, two, three] = [
    await createMessage(database.db, { ...held, createdAt: at(1) }),
    await createMessage(database.db, { ...held, createdAt: at(2) }),
    await createMessage(database.db, { ...held, createdAt: at(2) }),
  ];
  await createMessage(database.db, {
    status: 'on_hold',
    holdReason: 'confirmation',
    createdAt: at(0),
  });
  await createMessage(database.db, { status: 'expired', holdReason: 'review', createdAt: at(0) });
  const waiting = await createMessage(database.db, { createdAt: at(1.5) });
  const nextOf = async ({ id }: { id: string }) => (await findNextOnHold(id))?.id;
  expect(await nextOf(one)).toBe(two.id);
  expect(await nextOf(waiting)).toBe(two.id);
  expect(await nextOf(two)).toBe(three.id);
  expect(await nextOf(three)).toBe(one.id);
  await rejectMessage({ messageId: two.id, rejection: { code: 'spam', words: '' }, by: rey });
  await rejectMessage({ messageId: one.id, rejection: { code: 'spam', words: '' }, by: rey });
  expect(await nextOf(three)).toBeUndefined();
  expect(await nextOf(two)).toBe(three.id);
});
