import { type Alert, type AlertKind, db } from '@/lib/platform/db';
import { channelTitles } from '@/lib/staff/channels/channel-labels';

/** Limit of open alerts: more than a few at the same time never occur. */
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

/** Alerts that were reviewed or resolved, latest first. */
export function listPastAlerts() {
  return db().alert.findMany({
    where: { endedAt: { not: null } },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: MAX_PAST,
  });
}

type AlertSubject = Pick<Alert, 'subject'>;

type Words = {
  /** One sentence, as every page shows it. */
  says: (alert: AlertSubject) => string;
  /** What to do about it. */
  todo: string;
  /** Page where that is done. */
  page?: { path: string; label: string };
};

const channelTitle = ({ subject }: AlertSubject) =>
  Object.hasOwn(channelTitles, subject)
    ? channelTitles[subject as keyof typeof channelTitles]
    : 'A way to the offices';

const words: Record<AlertKind, Words> = {
  channel_stopped: {
    says: (alert) => `${channelTitle(alert)}: stopped`,
    todo: 'Letters wait, and after 24 hours go another way. Mend the cause, then start it again.',
    page: { path: '/staff/channels', label: 'How letters leave' },
  },
  queue_old: {
    says: (alert) => `Letters have been late for more than an hour (${channelTitle(alert)})`,
    todo: 'Perhaps no worker runs, or the receiver cannot be reached. After 48 hours a letter is given up.',
    page: { path: '/staff/channels', label: 'How letters leave' },
  },
  roster_old: {
    says: () => 'Who sits in Congress has not been updated for more than 30 days',
    todo: 'The operator updates it with: npm run congress:update. Corrections of single seats can be made here.',
    page: { path: '/staff/roster', label: 'Seats of Congress' },
  },
  edition_over: {
    says: () => 'What is asked of Congress has been decided already',
    todo: 'An admin chooses another edition, closes writing, or confirms with a reason that it may go on.',
    page: { path: '/staff/campaign/version', label: 'What we ask' },
  },
  disk_full: {
    says: ({ subject }) => `A disk is nearly full (${subject})`,
    todo: 'When nothing more can be written, no message can be taken. The operator makes room.',
  },
  burst: {
    says: () => 'Many messages come from one network',
    todo: 'Campuses, shelters and telephone companies share one, so it may be a good day. If it is not, an admin lets staff review messages first.',
    page: { path: '/staff/inbox', label: 'Newest messages' },
  },
  webhook_off: {
    says: () => 'A webhook was switched off',
    todo: 'Its receiver took nothing for days, or is gone. Once it is mended an admin switches the webhook on and sends the rest again.',
    page: { path: '/staff/webhooks', label: 'All webhooks' },
  },
};

/** Labels of an alert for staff. */
export function alertLabels(alert: Pick<Alert, 'kind' | 'subject'>) {
  const { says, todo, page } = words[alert.kind];
  return { says: says(alert), todo, page };
}
