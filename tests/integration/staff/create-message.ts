import { randomBytes } from 'node:crypto';
import type { DeliveryStatus, HoldReason, Prisma, PrismaClient } from '@/lib/platform/db';

type MessageFields = Partial<Prisma.MessageUncheckedCreateInput> & {
  status?: DeliveryStatus;
  holdReason?: HoldReason;
};

/** Stores a message from a supporter to two offices in Texas. */
export function createMessage(
  db: PrismaClient,
  { status = 'queued', ...fields }: MessageFields = {},
) {
  const letter = { kind: 'letter', channel: 'capture', status } as const;
  return db.message.create({
    data: {
      reference: randomBytes(6).toString('hex').toUpperCase(),
      receiptHash: randomBytes(16).toString('hex'),
      edition: '2026-law',
      language: 'en',
      firstName: 'Sam',
      lastName: 'Sample',
      email: 'sam@example.org',
      city: 'Austin',
      state: 'TX',
      zip: '78704',
      district: 'TX-37',
      certainty: 'address',
      subject: 'About the Act',
      body: 'I ask you to support it.',
      ...fields,
      deliveries: {
        create: [
          { ...letter, officeName: 'Example Representative', chamber: 'house' },
          { ...letter, officeName: 'Example Senator', chamber: 'senate' },
        ],
      },
    },
    include: { deliveries: true },
  });
}
