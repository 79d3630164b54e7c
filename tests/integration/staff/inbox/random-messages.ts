import { loadOffices } from '@/lib/offices/load-offices';
import type { PrismaClient } from '@/lib/platform/db';
import { channels, holdReasons } from '@/lib/staff/inbox/inbox-filters';
import { randomNumbers } from '../../../bench/timing';
import { createMessage } from '../create-message';

const words = ['law', 'court', 'hope', 'niños', 'libertad', 'running'];
const places = ['TX-37', 'TX-10', 'NY-12', 'AK-AL'];
const statuses = [
  'on_hold',
  'queued',
  'sending',
  'accepted',
  'refused',
  'self_send',
  'canceled',
  'bounced',
  'unconfirmed',
];
const HOUR_MS = 3_600_000;

/** Stores messages of every kind over a year, a third of them on one day; the same in every run. */
export async function storeRandomMessages(db: PrismaClient, count: number, seed = 1) {
  await loadOffices(db);
  const random = randomNumbers(seed);
  const tagged = randomNumbers(seed + 1);
  await db.staffUser.create({ data: { id: 'rey', name: 'Rey Viewer', email: 'rey@example.org' } });
  const one = <Value>(of: readonly Value[]) => of[Math.floor(random() * of.length)] as Value;
  for (let at = 0; at < count; at += 1) {
    const own = random() < 0.5 ? `${one(words)} ${one(words)}` : null;
    const district = one(places);
    const hoursAgo = at % 3 === 0 ? Math.floor(random() * 24) : Math.floor(random() * 8_760);
    const message = await createMessage(db, {
      status: 'on_hold',
      district,
      state: district.slice(0, 2),
      ownText: own,
      ownWords: own !== null,
      language: one(['en', 'en', 'es']),
      ...(random() < 0.3 && { holdReason: one(holdReasons) }),
      ...(random() < 0.2 && { reviewFlags: [one(['links', 'shouting'])] }),
      ...(random() < 0.1 && { rejectedCode: one(['spam', 'insults']) }),
      ...(tagged() < 0.2 && { tags: tagged() < 0.5 ? ['press'] : ['housing', 'press'] }),
      ...(tagged() < 0.2 && { assigneeId: 'rey' }),
      // Many at the same time, so that the ID decides the order.
      createdAt: new Date(Date.UTC(2026, 10, 20) - hoursAgo * HOUR_MS),
    });
    const seats = [district, `${district.slice(0, 2)}-S2`];
    for (const [which, { id }] of message.deliveries.entries()) {
      // Sets the status directly: the check of moves is not tested here.
      await db.$transaction([
        db.$executeRaw`set local session_replication_role = replica`,
        db.$executeRaw`update "Delivery" set seat = (select seat from "Office" where seat = ${seats[which]}),
          status = ${one(statuses)}::"DeliveryStatus", channel = ${one(channels)}::"ChannelName",
          "testMode" = ${tagged() < 0.3}
          where id = ${id}`,
      ]);
    }
  }
}
