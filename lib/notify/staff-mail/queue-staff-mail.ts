import { z } from 'zod';
import type { Prisma, StaffMailKind } from '@/lib/platform/db';
import { addJob } from '@/lib/platform/jobs';
import { sealFor, unsealFor } from '@/lib/platform/secrets';

const content = z.object({ to: z.string(), subject: z.string(), text: z.string() });

/** Content of an email to staff: one plain address, a subject, and plain text. */
export type StaffMailContent = z.infer<typeof content>;

/** Purpose of the key that seals them. */
export const STAFF_MAIL = 'staff mail';

type Db = Pick<Prisma.TransactionClient, 'staffMail' | '$executeRaw'>;

/**
 * Queues an email to staff in the caller's transaction, so that the email and the change that it is
 * about are stored together. A worker sends it immediately.
 * @returns its ID.
 */
export async function queueStaffMail(
  tx: Db,
  { kind, now = new Date(), ...mail }: StaffMailContent & { kind: StaffMailKind; now?: Date },
): Promise<string> {
  const sealed = new Uint8Array(sealFor(STAFF_MAIL, JSON.stringify(content.parse(mail))));
  const { id } = await tx.staffMail.create({
    data: { kind, sealed, createdAt: now },
    select: { id: true },
  });
  await addJob(tx, { name: 'send_staff_mail', id, runAt: now });
  return id;
}

/** The content of a queued email; undefined if SECRET_KEY has changed since it was sealed. */
export function readStaffMail(sealed: Uint8Array): StaffMailContent | undefined {
  const plain = unsealFor(STAFF_MAIL, sealed);
  return plain === undefined ? undefined : content.parse(JSON.parse(plain));
}
