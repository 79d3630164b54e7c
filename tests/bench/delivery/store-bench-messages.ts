import { v7 as uuidv7 } from 'uuid';
import { edition, letterText } from '@/lib/campaign/edition';
import type { PrismaClient } from '@/lib/platform/db';

export const LETTERS_EACH = 3;
/** Messages per statement. */
const BATCH_SIZE = 500;

const words = edition('2026-law', 'en');

/** Letter as most supporters send it: the campaign's text after a paragraph of their own. */
export const subject = words.subject;
export const body = `I live in your district and I ask you to act.\n\n${letterText(words)}`;

export const writer = {
  firstName: 'Sam',
  lastName: 'Sample',
  email: 'sam@example.org',
  street: '1 Example Street',
  city: 'Austin',
  state: 'TX',
  zip: '78704',
};

const offices = [
  { seat: 'TX-37', bioguide: 'E000001', name: 'Pat Example', chamber: 'house' as const },
  { seat: 'TX-S1', bioguide: 'E000002', name: 'Kim Example', chamber: 'senate' as const },
  { seat: 'TX-S2', bioguide: 'E000003', name: 'Lee Example', chamber: 'senate' as const },
];

/** Stores three offices that accept email. */
export async function storeBenchOffices(db: PrismaClient) {
  // Later than any Congress, so that no letter waits for new members.
  const common = { state: 'TX', rosterDate: '2999-01-01' };
  const data = offices.map((office) => {
    return { ...office, ...common, email: `${office.seat.toLowerCase()}@example.com` };
  });
  await db.office.createMany({ data });
}

/**
 * Removes all messages. With `truncate`, because PostgreSQL would plan for empty tables as long as
 * their statistics were taken after rows were deleted.
 */
export async function clearMessages(db: PrismaClient) {
  await db.$executeRaw`truncate "Message" cascade`;
}

/** Stores messages with a letter to each of the three offices, due immediately. */
export async function storeBenchMessages(db: PrismaClient, count: number) {
  for (let stored = 0; stored < count; stored += BATCH_SIZE) {
    const ids = Array.from({ length: Math.min(BATCH_SIZE, count - stored) }, () => uuidv7());
    const common = { edition: '2026-law', language: 'en', certainty: 'zip' } as const;
    await db.message.createMany({
      data: ids.map((id) => {
        const row = { id, reference: id, receiptHash: id, district: 'TX-37', subject, body };
        return { ...common, ...row, ...writer };
      }),
    });
    await db.delivery.createMany({
      data: ids.flatMap((messageId) =>
        offices.map(({ name: officeName, ...office }) => {
          return { ...office, messageId, officeName, channel: 'email', status: 'queued' } as const;
        }),
      ),
    });
  }
  await db.$executeRaw`analyze`;
}
