import { db, Prisma } from '@/lib/platform/db';

/** Every column that says who wrote or what; the reference, district, dates and states stay. */
const PERSONAL = {
  prefix: null,
  firstName: null,
  lastName: null,
  email: null,
  phone: null,
  street: null,
  street2: null,
  city: null,
  zip: null,
  subject: null,
  body: null,
  templateText: null,
  ownText: null,
  writerHash: null,
  idempotencyHash: null,
  requestHash: null,
  answer: Prisma.DbNull,
  newsletter: false,
};

/**
 * Erases the person from these messages: the columns, hashes of letters, and servers' words,
 * which echo addresses. Files that were captured are the caller's to remove, before this.
 */
export async function erasePeople(messageIds: string[], now = new Date()): Promise<void> {
  const of = { messageId: { in: messageIds } };
  await db().$transaction([
    db().attempt.updateMany({ where: { delivery: of }, data: { serverText: null } }),
    db().delivery.updateMany({ where: of, data: { sentHash: null } }),
    db().message.updateMany({
      where: { id: { in: messageIds } },
      data: { ...PERSONAL, erasedAt: now },
    }),
  ]);
}
