import { callJob } from '@/lib/messages/webhook-events';
import { Prisma, type PrismaClient } from '@/lib/platform/db';
import { addJobSql, hasJob } from '@/lib/platform/jobs';

/**
 * Adds the jobs that are missing for queued webhook calls and unsent staff email: rows from before
 * there were jobs, or restored from a backup without the job library's schema. Safe to repeat.
 */
export async function queueMissingJobs(db: Pick<PrismaClient, '$executeRaw'>): Promise<void> {
  await db.$executeRaw`
    select ${callJob} from "WebhookDelivery" c join "Webhook" w on w.id = c."webhookId"
    where c.status = 'queued' and w."isActive"
      and not ${hasJob('call_webhook', Prisma.sql`c.id`)}`;
  const mailJob = addJobSql({
    name: 'send_staff_mail',
    id: Prisma.sql`m.id`,
    runAt: Prisma.sql`m."createdAt" at time zone 'UTC'`,
    queue: Prisma.sql`null`,
  });
  await db.$executeRaw`
    select ${mailJob} from "StaffMail" m
    where m."sentAt" is null and m."endedAt" is null
      and not ${hasJob('send_staff_mail', Prisma.sql`m.id`)}`;
}
