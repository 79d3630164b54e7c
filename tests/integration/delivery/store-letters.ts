import { randomBytes } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/lib/platform/db';

type MessageFields = {
  letters?: Partial<Prisma.DeliveryUncheckedCreateWithoutMessageInput>[];
  message?: Partial<Prisma.MessageUncheckedCreateInput>;
};

/** Later than any Congress, so that no letter waits for new members. */
const rosterDate = '2999-01-01';

/** Two offices in Texas, the first with an email address. */
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

/** Stores a message with these letters: by default one email to the first office, due at once. */
export function storeLetters(
  db: PrismaClient,
  { letters = [{}], message = {} }: MessageFields = {},
) {
  return db.message.create({
    data: {
      reference: randomBytes(6).toString('hex').toUpperCase(),
      receiptHash: randomBytes(16).toString('hex'),
      edition: '2026-law',
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
        create: letters.map((letter) => ({
          kind: 'letter' as const,
          channel: 'email' as const,
          status: 'queued' as const,
          seat: 'TX-37',
          bioguide: 'E000001',
          officeName: 'Pat Example',
          chamber: 'house' as const,
          dueAt: new Date(0),
          ...letter,
        })),
      },
    },
    include: { deliveries: true },
  });
}
