import { type SenderSite, siteOf } from '@/lib/delivery/letters/letter-of';
import type { Alert, PrismaClient, StaffMailKind } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { isPlainAddress } from '@/lib/platform/text';
import { queueStaffMail } from '../staff-mail/queue-staff-mail';
import { alertMail } from './alert-mail';

type Db = Pick<PrismaClient, 'alert' | 'staffUser' | 'campaign' | '$transaction'>;

/** Most in one sweep; more than a few never happen at once. */
const BATCH_SIZE = 20;

/**
 * Puts a mail about each new alert in line, once, for every admin, or for the operator while there
 * is none. That it was mailed is written in the same transaction: a crash loses no mail, and of many
 * workers that sweep at once one puts it in line.
 */
export async function mailAlerts(db: Db, now: Date, site: SenderSite = siteOf()): Promise<void> {
  const waiting = { mailedAt: null, endedAt: null };
  const alerts = await db.alert.findMany({
    where: waiting,
    orderBy: { createdAt: 'asc' },
    take: BATCH_SIZE,
  });
  const receivers = alerts.length > 0 ? await receiversOf(db) : [];
  if (receivers.length === 0) return;
  for (const alert of alerts) {
    await db.$transaction(async (tx) => {
      const { count } = await tx.alert.updateMany({
        where: { id: alert.id, ...waiting },
        data: { mailedAt: now },
      });
      if (count === 0) return;
      const mail = { ...alertMail(alert, site.url), kind: kindOf(alert), now };
      for (const to of receivers) await queueStaffMail(tx, { ...mail, to });
    });
  }
}

const kindOf = ({ kind, subject }: Alert): StaffMailKind =>
  kind === 'channel_stopped' && subject === 'email' ? 'mail_stopped' : 'alert';

/** Only admins can fix it. Disabled ones can no longer sign in. */
async function receiversOf(db: Db): Promise<string[]> {
  const admins = await db.staffUser.findMany({
    where: { role: 'admin', disabledAt: null },
    orderBy: { email: 'asc' },
    select: { email: true },
  });
  const found = admins.length > 0 ? admins.map(({ email }) => email) : [await contactOf(db)];
  return found.filter(isPlainAddress);
}

async function contactOf(db: Db): Promise<string> {
  const row = await db.campaign.findFirst({ select: { operatorContact: true } });
  return row?.operatorContact ?? env().OPERATOR_CONTACT ?? '';
}
