import { type Alert, type AlertKind, db } from '@/lib/platform/db';
import { channelTitles } from '@/lib/staff/channels/channel-labels';

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
    : 'A way to the offices';

const words: Record<AlertKind, Words> = {
  channel_stopped: {
    says: (alert) => `${channelTitle(alert)}: stopped`,
    todo: 'Its messages wait, and after 24 hours another delivery method takes over. Fix the cause in the settings, check the connection, and start it again.',
    page: { path: '/staff/channels', label: 'Delivery methods' },
  },
  queue_old: {
    says: (alert) => `Messages have been queued for more than an hour (${channelTitle(alert)})`,
    todo: 'The receiver may be down, or no worker may be running. We stop trying after 48 hours.',
    page: { path: '/staff/channels', label: 'Delivery methods' },
  },
  roster_old: {
    says: () => 'The members of Congress have not been updated for more than 30 days',
    todo: 'An admin updates the list with one button. Single seats can be corrected there too.',
    page: { path: '/staff/roster#update', label: 'Update the members of Congress' },
  },
  edition_over: {
    says: () => 'The campaign asks for something that has already been decided',
    todo: 'An admin chooses another campaign version, closes the campaign, or accepts this one with a reason.',
    page: { path: '/staff/campaign/version', label: 'Choose the campaign version' },
  },
  disk_full: {
    says: ({ subject }) => `A disk is nearly full (${subject})`,
    todo: 'When it is full, the site cannot accept messages. The person who runs the server makes room.',
  },
  burst: {
    says: () => 'Many messages come from one network',
    todo: 'Campuses, shelters, and phone companies share one, so it may be a good day. If it is not, an admin has staff review messages first.',
    page: { path: '/staff/inbox', label: 'Newest messages' },
  },
  restored: {
    says: () => 'This site was restored from a backup',
    todo: 'Delivery is off, and messages that were waiting are on hold until you decide.',
    page: { path: '/staff/restored', label: 'What to do' },
  },
  webhook_off: {
    says: () => 'A webhook was switched off',
    todo: 'Its receiver accepted nothing for days, or is gone. Once it works, an admin switches the webhook on and sends the rest again.',
    page: { path: '/staff/webhooks', label: 'All webhooks' },
  },
};

/** Labels of an alert for staff. */
export function alertLabels(alert: Pick<Alert, 'kind' | 'subject'>) {
  const { says, todo, page } = words[alert.kind];
  return { says: says(alert), todo, page };
}
