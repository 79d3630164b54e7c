import { z } from 'zod';
import type { Prisma } from '@/lib/platform/db';
import { keyFor, seal, unseal } from '@/lib/platform/secrets';

/** `mail_stopped` says that mail is stopped: by mail nobody would hear of it, so it is written down. */
export type StaffMailKind = 'invitation' | 'password' | 'alert' | 'mail_stopped';

const content = z.object({ to: z.string(), subject: z.string(), text: z.string() });

/** What somebody on the staff gets: one plain address, and plain text in lines. */
export type StaffMailContent = z.infer<typeof content>;

const key = () => keyFor('staff mail');

/**
 * Puts a mail to staff in line, in the transaction of what it tells of: neither is there without
 * the other. The worker sends it; `wakeWorker()` after the transaction makes it look at once.
 * @returns its id
 */
export async function queueStaffMail(
  tx: Pick<Prisma.TransactionClient, 'staffMail'>,
  { kind, now = new Date(), ...mail }: StaffMailContent & { kind: StaffMailKind; now?: Date },
): Promise<string> {
  const sealed = new Uint8Array(seal(JSON.stringify(content.parse(mail)), key()));
  const { id } = await tx.staffMail.create({
    data: { kind, sealed, dueAt: now, createdAt: now },
    select: { id: true },
  });
  return id;
}

/** What a row of the line holds; nothing when the key is another. */
export function readStaffMail(sealed: Uint8Array): StaffMailContent | undefined {
  const plain = unseal(sealed, key());
  return plain === undefined ? undefined : content.parse(JSON.parse(plain));
}
