import { endOverdue, handToSupporter } from '@/lib/delivery/outbox/end-overdue';
import { freeStaleLeases } from '@/lib/delivery/outbox/leases';
import {
  holdForNewCongress,
  releaseToNewMembers,
  returnOldMaps,
} from '@/lib/delivery/outbox/new-congress';
import { reroute } from '@/lib/delivery/outbox/reroute';
import { reroutePaused } from '@/lib/delivery/outbox/reroute-paused';
import { compactCounters } from '@/lib/messages/counters/compact-counters';
import { dropExpiredDrafts } from '@/lib/messages/draft';
import type { PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { forgetOldCounts } from '@/lib/platform/rate-limit';
import { applyKeptBounces } from '../delivery/bounces/apply-kept-bounces';
import type { Channels } from '../delivery/channels';
import { endForgottenMessages } from '../delivery/end-messages';
import { mailAlerts } from '../notify/alerts/mail-alerts';
import { usualChecks, watch } from '../notify/alerts/watch';
import { forgetOldStaffMail } from '../notify/staff-mail/forget-old-staff-mail';
import { forgetOldEvents } from '../notify/webhooks/forget-old-events';
import { eraseDue } from '../receipts/erase-due';
import { notifySupporters } from '../receipts/notify-supporters';
import { remindUnconfirmed } from '../receipts/remind-unconfirmed';

/** How often a worker sweeps. */
export const SWEEP_MS = 60_000;

/**
 * What time does by itself: leases and states that are over, letters nobody can be sent, people
 * kept long enough. Every step stands alone, so that one that fails holds up no other.
 */
export async function sweep(db: PrismaClient, channels: Channels, now: Date): Promise<void> {
  const steps = {
    freeStaleLeases: () => freeStaleLeases(db, now),
    holdForNewCongress: () => holdForNewCongress(db, now),
    returnOldMaps: () => returnOldMaps(db, now),
    releaseToNewMembers: () => releaseToNewMembers(db, now),
    handToSupporter: () => handToSupporter(db, now),
    reroute: () => reroute(db, now),
    reroutePaused: () => reroutePaused(db, now),
    endOverdue: () => endOverdue(db, now),
    endForgottenMessages: () => endForgottenMessages(db, now),
    applyKeptBounces: () => applyKeptBounces(db, now),
    remindUnconfirmed: () => remindUnconfirmed(db, now),
    notifySupporters: () => notifySupporters(db, now),
    eraseDue: () => eraseDue(db, now),
    dropExpiredDrafts: () => dropExpiredDrafts(db, now),
    compactCounters: () => compactCounters(db),
    forgetOldCounts: () => forgetOldCounts(db, now),
    tidy: () => Promise.all(Object.values(channels).map((channel) => channel.tidy?.())),
    refresh: () => Promise.all(Object.values(channels).map((channel) => channel.refresh?.(now))),
    watch: () => watch(db, usualChecks(db, channels, now), now),
    mailAlerts: () => mailAlerts(db, now),
    forgetOldEvents: () => forgetOldEvents(db, now),
    forgetOldStaffMail: () => forgetOldStaffMail(db, now),
  };
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step();
    } catch (problem) {
      log.error(`sweep: ${name} failed`, { error: errorName(problem) });
    }
  }
}
