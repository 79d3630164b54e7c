import { loadVersions } from '@/lib/campaign/campaign-row';
import { versionName } from '@/lib/campaign/edition';
import { type SenderSite, siteOf } from '@/lib/delivery/letters/letter-of';
import { RESTORED, stopLabel } from '@/lib/delivery/stopped-channels';
import { queueStaffMail, type StaffMailContent } from '@/lib/notify/staff-mail/queue-staff-mail';
import { type StaffMailState, staffMailState } from '@/lib/notify/staff-mail/send-staff-mail';
import type { Alert, AlertKind, PrismaClient, StaffMailKind } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { isPlainAddress } from '@/lib/platform/text';

type Db = Pick<PrismaClient, 'alert' | 'staffUser' | 'campaign' | '$transaction'>;

/** Maximum number of alerts per sweep; more than a few never occur together. */
const BATCH_SIZE = 20;

/**
 * Queues an email about each new alert, once, to every admin, or to the operator if there are no
 * admins. The alert is marked as emailed in the same transaction: a crash loses no email, and if
 * several workers sweep at the same time, only one queues it.
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
  await loadVersions();
  for (const [at, alert] of alerts.entries()) {
    // Emails are found by the time of their alert, so each alert has its own millisecond.
    const mailedAt = new Date(now.getTime() + at);
    await db.$transaction(async (tx) => {
      const { count } = await tx.alert.updateMany({
        where: { id: alert.id, ...waiting },
        data: { mailedAt },
      });
      if (count === 0) return;
      const mail = { ...alertMail(alert, site.url), kind: kindOf(alert), now: mailedAt };
      for (const to of receivers) await queueStaffMail(tx, { ...mail, to });
    });
  }
}

const kindOf = ({ kind, subject }: Alert): StaffMailKind =>
  kind === 'channel_stopped' && subject === 'email' ? 'mail_stopped' : 'alert';

/**
 * Status of the emails about alerts, by the alert's id. Their rows have the time of `mailedAt`, which
 * only says that they were queued. An alert without an entry has no email yet, or one from so long
 * ago that its row was deleted.
 */
export async function readAlertMails(
  db: Pick<PrismaClient, 'staffMail'>,
  alerts: Alert[],
): Promise<Map<string, StaffMailState>> {
  const times = alerts.flatMap(({ mailedAt }) => mailedAt ?? []);
  const mails = await db.staffMail.findMany({
    where: { kind: { in: ['alert', 'mail_stopped'] }, createdAt: { in: times } },
    select: { kind: true, createdAt: true, sentAt: true, endedAt: true, failure: true },
  });
  return new Map(
    alerts.flatMap((alert) => {
      const states = mails
        .filter((mail) => mail.createdAt.getTime() === alert.mailedAt?.getTime())
        .filter(({ kind }) => kind === kindOf(alert))
        .map(staffMailState);
      const state = mailStates.find((one) => states.includes(one));
      return state ? [[alert.id, state] as const] : [];
    }),
  );
}

/** Order in which the status of several emails becomes one: what reached an admin comes first. */
const mailStates: StaffMailState[] = ['sent', 'queued', 'saved', 'failed'];

/** Admins who can sign in, since only they can fix the problem. */
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

/** The staff pages are in English (lib/staff/labels.ts). */
const channels: Record<string, string> = {
  email: 'Email to offices',
  house_cwc: 'The House’s online system',
  senate_cwc: 'The Senate’s online system',
};

type AlertSubject = Pick<Alert, 'kind' | 'subject' | 'detail'>;
type Mail = { subject: string; lines: string[] };

/**
 * Email to an admin about an alert. It contains the problem and its location, but nothing about a
 * message, a supporter, or a server's reply, since other people may read it.
 */
export function alertMail(alert: AlertSubject, siteUrl: string): Omit<StaffMailContent, 'to'> {
  const { subject, lines } = mails[alert.kind](alert);
  const text = [...lines, `Sign in to see more:\n${siteUrl}/staff/alerts`].join('\n\n');
  return { subject, text };
}

const mails: Record<AlertKind, (alert: AlertSubject) => Mail> = {
  channel_stopped: ({ subject, detail }) => {
    const name = channels[subject] ?? 'A delivery method';
    const isRestored = detail === stopLabel(RESTORED);
    return {
      subject: `Stopped: ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
      lines: [
        isRestored
          ? `${name} was stopped because the site was restored from a backup.`
          : `${name} was stopped because the server on the other end refused this site.`,
        'Nothing is lost. Messages stay in line, and none of their attempts are used up. After one day, we use another delivery method or ask supporters to send their messages themselves.',
        isRestored
          ? 'An admin can restart it on the Delivery methods page.'
          : 'The cause is a setting, a key, or a network address, and someone has to fix it. Then an admin can restart it on the Delivery methods page.',
      ],
    };
  },
  queue_old: ({ detail }) => ({
    subject: 'Messages are late',
    lines: [
      `Messages have been waiting for more than one hour (${detail}).`,
      'The worker may not be running, or the mail server may be down. We stop trying after 48 hours, or after 30 days if a message is in line at the House’s or Senate’s online system.',
    ],
  }),
  roster_old: ({ detail }) => ({
    subject: 'The list of members is out of date',
    lines: [
      `The list of members of Congress has not been updated for more than 30 days, or since a new Congress began (${detail}).`,
      'An admin can update it in the browser: Congress, then Members, then “Update the members”.',
    ],
  }),
  edition_over: ({ subject }) => ({
    subject: 'The campaign’s request is out of date',
    lines: [
      `Staff chose the campaign version “${versionName(subject ?? '')}”, but its bills are no longer before Congress.`,
      'Let the site choose the version, close the campaign, or accept this one with a reason.',
    ],
  }),
  disk_full: ({ subject, detail }) => ({
    subject: 'A disk is nearly full',
    lines: [
      `The disk that holds the data folder on ${subject} is nearly full (${detail}).`,
      'When it is full, the site cannot accept messages.',
    ],
  }),
  burst: ({ detail }) => ({
    subject: 'Many messages from one network',
    lines: [
      `We found ${detail}.`,
      'Campuses, shelters, and phone companies share a network, so it may just be a good day. If not, have staff review messages before they are sent.',
    ],
  }),
  restored: ({ detail }) => ({
    subject: 'The site was restored from a backup',
    lines: [
      `The site was restored (${detail}).`,
      'Delivery is off. Messages that were waiting are on hold until staff decide what to do with them.',
    ],
  }),
  webhook_off: ({ detail }) => ({
    subject: 'A webhook was turned off',
    lines: [
      `A webhook was turned off: ${detail}.`,
      'We keep the events it missed for 30 days. You can send them again once its receiver works.',
    ],
  }),
};
