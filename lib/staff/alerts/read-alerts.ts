import type { StaffMailState } from '@/lib/notify/staff-mail/send-staff-mail';
import { type Alert, type AlertKind, db } from '@/lib/platform/db';
import { channelTitles } from '@/lib/staff/channels/channels';
import { SAVED_MAIL_LABEL } from '@/lib/staff/labels';

/** Maximum number of open alerts shown; more than a few never occur at the same time. */
const MAX_OPEN = 50;
const MAX_PAST = 50;

/** Open alerts, newest first. */
export function listOpenAlerts() {
  return db().alert.findMany({
    where: { endedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_OPEN,
  });
}

/** Alerts that were reviewed or resolved, newest first. */
export function listPastAlerts() {
  return db().alert.findMany({
    where: { endedAt: { not: null } },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: MAX_PAST,
  });
}

type AlertSubject = Pick<Alert, 'subject'>;

type Words = {
  /** Sentence about the alert, shown on every page. */
  says: (alert: AlertSubject) => string;
  /** What to do about it. */
  todo: string;
  /** Page where staff can do it. */
  page?: { path: string; label: string };
};

const channelTitle = ({ subject }: AlertSubject) =>
  Object.hasOwn(channelTitles, subject)
    ? channelTitles[subject as keyof typeof channelTitles]
    : 'A delivery method';

const words: Record<AlertKind, Words> = {
  channel_stopped: {
    says: (alert) => `${channelTitle(alert)}: stopped`,
    todo: 'Its messages stay in line. After 24 hours we use another delivery method, or supporters send them themselves. Fix the cause in the settings, check the connection, and start it again.',
    page: { path: '/staff/channels', label: 'Delivery methods' },
  },
  queue_old: {
    says: (alert) => `Messages have been queued for more than an hour (${channelTitle(alert)})`,
    todo: 'The receiver may be down, or no worker may be running. We stop trying after 48 hours, or after 30 days in line at a congressional system.',
    page: { path: '/staff/channels', label: 'Delivery methods' },
  },
  roster_old: {
    says: () => 'The list of members of Congress is out of date',
    todo: 'It was not updated for more than 30 days, or since a new Congress began. An admin can update the list with one click, and correct individual seats there, too.',
    page: { path: '/staff/roster#update', label: 'Update the members of Congress' },
  },
  edition_over: {
    says: () => 'The campaign’s request is out of date: its bills are no longer before Congress',
    todo: 'An admin can choose another campaign version, close the campaign, or accept this one with a reason.',
    page: { path: '/staff/campaign/version', label: 'Choose the campaign version' },
  },
  disk_full: {
    says: ({ subject }) => `A disk is nearly full (${subject})`,
    todo: 'When it is full, the site cannot accept messages. Ask the person who runs the server to free up space.',
  },
  burst: {
    says: () => 'Many messages come from one network',
    todo: 'Campuses, shelters, and phone companies share a network, so it may just be a good day. If not, an admin can have staff review messages before they are sent.',
    page: { path: '/staff/inbox', label: 'Newest messages' },
  },
  restored: {
    says: () => 'This site was restored from a backup',
    todo: 'Delivery is off, and messages that were waiting are on hold until you decide.',
    page: { path: '/staff/restored', label: 'What to do' },
  },
  webhook_off: {
    says: () => 'A webhook was switched off',
    todo: 'Its receiver failed for days or is gone. Once it works again, an admin can switch the webhook on and resend the rest.',
    page: { path: '/staff/webhooks', label: 'All webhooks' },
  },
};

const mailLabels: Record<StaffMailState, string> = {
  queued: 'Queued',
  sent: 'Sent',
  saved: SAVED_MAIL_LABEL,
  failed: 'Could not be sent',
};

/** Label of an email whose row was deleted, 30 days after it ended in one of these ways. */
const OLD_MAIL_LABEL = 'Sent, saved on our server, or could not be sent, more than 30 days ago';

/**
 * Label of the email about an alert, which is about its status now. An email about stopped email is
 * a file in live mode, too.
 * @param mail undefined if the email has no row anymore
 */
export function alertMailLabel(
  { kind, subject, mailedAt }: Pick<Alert, 'kind' | 'subject' | 'mailedAt'>,
  mail: StaffMailState | undefined,
): string {
  if (!mailedAt) return 'Not yet';
  if (mail === 'saved' && kind === 'channel_stopped' && subject === 'email') {
    return 'Saved on our server in mail/staff, because email is stopped: not sent by email';
  }
  return mail ? mailLabels[mail] : OLD_MAIL_LABEL;
}

/** Labels of an alert for staff. */
export function alertLabels(alert: Pick<Alert, 'kind' | 'subject'>) {
  const { says, todo, page } = words[alert.kind];
  return { says: says(alert), todo, page };
}
