import { applyKeptBounces } from '@/lib/delivery/bounces/record-bounce';
import type { Channels } from '@/lib/delivery/channels';
import { endForgottenMessages } from '@/lib/delivery/end-messages';
import { correctFutureTimes, endOverdue, moveToSelfSend } from '@/lib/delivery/outbox/end-overdue';
import { freeStaleLeases } from '@/lib/delivery/outbox/leases';
import {
  holdForNewCongress,
  releaseToNewMembers,
  returnOldMaps,
} from '@/lib/delivery/outbox/new-congress';
import { reroute, reroutePaused } from '@/lib/delivery/outbox/reroute';
import { noteWaiting } from '@/lib/delivery/outbox/waiting-channels';
import { deleteExpiredDrafts } from '@/lib/messages/draft';
import { checkDisk, siteChecks } from '@/lib/notify/alerts/checks';
import { mailAlerts } from '@/lib/notify/alerts/mail-alerts';
import { watch } from '@/lib/notify/alerts/watch';
import { deleteOldStaffMail } from '@/lib/notify/staff-mail/send-staff-mail';
import { deleteOldEvents } from '@/lib/notify/webhooks/post-event';
import type { PrismaClient } from '@/lib/platform/db';
import { noteMaintenance, rescheduleFutureJobs, unlockAbandonedJobs } from '@/lib/platform/jobs';
import { errorName, log } from '@/lib/platform/log';
import { deleteOldCounts } from '@/lib/platform/rate-limit';
import { DAY_MS, MINUTE_MS } from '@/lib/platform/time';
import { remindUnconfirmed } from '@/lib/receipts/confirm-message';
import { eraseDue } from '@/lib/receipts/erase-messages';
import { notifySupporters } from '@/lib/receipts/notify-supporters';
import { createClockWatch } from './clock-watch';

/** Maintenance interval: each worker maintains its own server, and one of them the site. */
export const MAINTENANCE_MS = MINUTE_MS;

type Steps = Record<string, () => Promise<unknown>>;

/** While the server's clock may be wrong, nothing is ended or freed because of its age. */
const clock = createClockWatch();

/** The database's time, and what this server's clock may be used for. */
export async function judgeClock(db: Pick<PrismaClient, '$queryRaw'>) {
  const [row] = await db.$queryRaw<[{ at: Date }]>`select clock_timestamp() as at`;
  const { at } = row;
  if (!clock.isTrusted()) return { at, freesLeases: false, endsAndDeletes: false };
  return { at, ...clock.compare(at) };
}

/**
 * Maintenance that each server does for itself: its channels, its disk, the leases and job locks of
 * dead workers, and times from the future. These must be freed and corrected even while the job
 * `maintain` is locked by a dead worker.
 */
export async function maintainMachine(
  db: PrismaClient,
  channels: Channels,
  now: Date,
): Promise<void> {
  const { freesLeases } = await judgeClock(db);
  if (!freesLeases) log.error('clock_stepped');
  return run({
    ...(freesLeases && {
      correctFutureTimes: () => correctFutureTimes(db, now),
      rescheduleFutureJobs: () => rescheduleFutureJobs(db, now),
      freeStaleLeases: () => freeStaleLeases(db, now),
      unlockAbandonedJobs: () => unlockAbandonedJobs(db, now),
    }),
    tidy: () => Promise.all(Object.values(channels).map((channel) => channel.tidy?.())),
    refresh: () => Promise.all(Object.values(channels).map((channel) => channel.refresh?.(now))),
    watchDisk: () => watch(db, [checkDisk(now)], now),
  });
}

/** The job `maintain`: periodic work that runs once for all servers. */
export async function maintain(db: PrismaClient, channels: Channels, now: Date): Promise<void> {
  if (!(await judgeClock(db)).endsAndDeletes) return;
  return run({
    holdForNewCongress: () => holdForNewCongress(db, now),
    returnOldMaps: () => returnOldMaps(db, now),
    releaseToNewMembers: () => releaseToNewMembers(db, now),
    moveToSelfSend: () => moveToSelfSend(db, now),
    noteWaiting: () => noteWaiting(db, now),
    reroute: () => reroute(db, now),
    reroutePaused: () => reroutePaused(db, now),
    endOverdue: () => endOverdue(db, now),
    endForgottenMessages: () => endForgottenMessages(db, now),
    applyKeptBounces: () => applyKeptBounces(db, now),
    remindUnconfirmed: () => remindUnconfirmed(db, now),
    notifySupporters: () => notifySupporters(db, now),
    eraseDue: () => eraseDue(db, now),
    deleteExpiredDrafts: () => deleteExpiredDrafts(db, now),
    deleteOldCounts: () => deleteOldCounts(db, now),
    deleteEndedSessions: () => db.staffSession.deleteMany({ where: { expiresAt: { lt: now } } }),
    watch: () => watch(db, siteChecks(db, channels, now), now),
    mailAlerts: () => mailAlerts(db, now),
    deleteOldEvents: () => deleteOldEvents(db, now),
    deleteOldStaffMail: () => deleteOldStaffMail(db, now),
    forgetBulkActions: () => forgetBulkActions(db, now),
    noteMaintenance: () => noteMaintenance(db),
  });
}

/** Runs each step independently: a step that fails does not prevent the others. */
async function run(steps: Steps): Promise<void> {
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
    } catch (problem) {
      log.error('maintenance_failed', { code: name, error: errorName(problem) });
    }
  }
}

/**
 * Deletes bulk actions a day after they were created, previews included; their changes are in the
 * audit. An action that is waiting or running is kept. Stored searches of staff may contain a name:
 * they are deleted with their session, and after a day at the latest.
 */
async function forgetBulkActions(db: PrismaClient, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  await db.inboxSearch.deleteMany({ where: { createdAt: { lt: dayAgo } } });
  await db.bulkAction.deleteMany({
    where: {
      createdAt: { lt: dayAgo },
      OR: [{ startsAt: null }, { finishedAt: { not: null } }, { canceledAt: { not: null } }],
    },
  });
}
