import { dropExpiredDrafts } from '@/lib/messages/draft';
import { foldTallies } from '@/lib/messages/tallies/fold-tallies';
import type { PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { forgetOldCounts } from '@/lib/platform/rate-limit';
import { mailAlerts } from '../alerts/mail-alerts';
import { usualChecks, watch } from '../alerts/watch';
import { applyKeptBounces } from '../bounces/apply-kept-bounces';
import type { Channels } from '../channels';
import { endForgottenMessages } from '../end-messages';
import { eraseDue } from '../receipts/erase-due';
import { remindUnconfirmed } from '../receipts/remind-unconfirmed';
import { tellSupporters } from '../receipts/tell-supporters';
import { forgetOldStaffMail } from '../staff-mail/forget-old-staff-mail';
import { forgetOldEvents } from '../webhooks/forget-old-events';
import { chooseAgain } from './choose-again';
import { endOverdue, handOver } from './end-overdue';
import { handOverPaused } from './hand-over-paused';
import { freeStaleLeases } from './leases';
import { handBackOldMaps, holdForNewCongress, releaseToNewMembers } from './new-congress';

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
    handBackOldMaps: () => handBackOldMaps(db, now),
    releaseToNewMembers: () => releaseToNewMembers(db, now),
    handOver: () => handOver(db, now),
    chooseAgain: () => chooseAgain(db, now),
    handOverPaused: () => handOverPaused(db, now),
    endOverdue: () => endOverdue(db, now),
    endForgottenMessages: () => endForgottenMessages(db, now),
    applyKeptBounces: () => applyKeptBounces(db, now),
    remindUnconfirmed: () => remindUnconfirmed(db, now),
    tellSupporters: () => tellSupporters(db, now),
    eraseDue: () => eraseDue(db, now),
    dropExpiredDrafts: () => dropExpiredDrafts(db, now),
    foldTallies: () => foldTallies(db),
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
