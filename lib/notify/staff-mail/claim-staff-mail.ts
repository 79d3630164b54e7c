import { timeLimitMs } from '@/lib/delivery/status';
import type { PrismaClient } from '@/lib/platform/db';

export type ClaimedMail = {
  id: string;
  kind: string;
  sealed: Uint8Array | null;
  /** Tries, this one included; whoever writes the result still has the row only with this number. */
  attempts: number;
  createdAt: Date;
};

/**
 * Takes the mail to staff that has been due longest, in one statement that counts the try. Until
 * its lease is over nobody else finds it due; a worker that is killed meanwhile leaves it due then.
 * While mail is stopped only what can be written down is taken, and the rest stays in line.
 */
export async function claimStaffMail(
  db: Pick<PrismaClient, '$queryRaw'>,
  now: Date,
): Promise<ClaimedMail | undefined> {
  const at = now.toISOString();
  const leaseUntil = new Date(now.getTime() + timeLimitMs.sending).toISOString();
  const [claimed] = await db.$queryRaw<ClaimedMail[]>`
    update "StaffMail" s set attempts = s.attempts + 1, "dueAt" = ${leaseUntil}::timestamp
    where s.id = (
      select id from "StaffMail"
      where "endedAt" is null and "sentAt" is null and "dueAt" <= ${at}::timestamp
        and (kind = 'mail_stopped' or not exists (
          select from "ChannelState" where channel = 'email' and "stoppedAt" is not null))
      order by "dueAt" limit 1 for update skip locked)
    returning s.id, s.kind, s.sealed, s.attempts, s."createdAt"`;
  return claimed;
}
