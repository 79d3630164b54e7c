import { db } from '@/lib/platform/db';

export type PersonalData = NonNullable<Awaited<ReturnType<typeof personalData>>>;
export type PersonalDataDelivery = PersonalData['deliveries'][number];

/**
 * Everything that is held of a message: its row, its deliveries with every try, and what was
 * reported back. Only for whoever has unlocked it. Keys of leases and the like, which say nothing
 * of anybody, are left out.
 */
export async function personalData(messageId: string) {
  const row = await db().message.findUnique({
    where: { id: messageId, erasedBy: null },
    omit: { receiptHash: true },
    include: {
      deliveries: {
        orderBy: [{ kind: 'asc' }, { chamber: 'asc' }, { id: 'asc' }],
        omit: { leaseHolder: true, leaseUntil: true, messageId: true },
        include: {
          attemptLog: {
            orderBy: { number: 'asc' },
            omit: { id: true, deliveryId: true, worker: true },
          },
        },
      },
    },
  });
  if (!row) return undefined;
  const { deliveries, ...message } = row;
  // Only those known to be about these letters: an id of a server may stand for other people's too.
  const bounces = await db().bounce.findMany({
    where: { deliveryId: { in: deliveries.map(({ id }) => id) } },
    orderBy: { receivedAt: 'asc' },
    omit: { id: true, eventId: true },
  });
  return { message, deliveries, bounces };
}
