import { randomBytes } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/lib/platform/db';

type Wanted = {
  letters?: Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>[];
  message?: Partial<Prisma.MessageUncheckedCreateInput>;
};

/** Newer than any Congress, so that no letter waits for the members of the next one. */
const rosterDate = '2999-01-01';

/** Two offices of Texas, the first with an address for mail. */
export async function storeOffices(db: PrismaClient) {
  const common = { state: 'TX', rosterDate };
  await db.office.createMany({
    data: [
      {
        ...common,
        seat: 'TX-37',
        bioguide: 'E000001',
        name: 'Pat Example',
        chamber: 'house',
        email: 'house@example.com',
      },
      { ...common, seat: 'TX-S1', bioguide: 'E000002', name: 'Kim Example', chamber: 'senate' },
    ],
  });
}

/** A message with letters as wanted: by default one by mail to the first office, due at once. */
export function storeLetters(db: PrismaClient, { letters = [{}], message = {} }: Wanted = {}) {
  return db.message.create({
    data: {
      reference: randomBytes(6).toString('hex').toUpperCase(),
      receiptHash: randomBytes(16).toString('hex'),
      edition: '2024-bill',
      language: 'en',
      firstName: 'Sam',
      lastName: 'Sample',
      email: 'sam@example.org',
      street: '1 Example Street',
      city: 'Austin',
      state: 'TX',
      zip: '78704',
      district: 'TX-37',
      certainty: 'address',
      subject: 'About the Act',
      body: 'I ask you to support it.',
      ...message,
      deliveries: {
        create: letters.map((wanted) => ({
          kind: 'letter' as const,
          channel: 'email' as const,
          status: 'queued' as const,
          seat: 'TX-37',
          bioguide: 'E000001',
          officeName: 'Pat Example',
          chamber: 'house' as const,
          dueAt: new Date(0),
          ...wanted,
        })),
      },
    },
    include: { deliveries: true },
  });
}
