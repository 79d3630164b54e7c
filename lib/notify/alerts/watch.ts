import type { Channels } from '@/lib/delivery/channels';
import type { PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { checkBurst } from './check-burst';
import { checkDisk } from './check-disk';
import { checkEdition } from './check-edition';
import { checkQueue } from './check-queue';
import { checkRoster } from './check-roster';
import type { Check } from './finding';
import { endAlert, raiseAlert } from './open-alerts';

/** What is looked at every minute. A stopped channel is told where it stops. */
export function usualChecks(db: PrismaClient, channels: Channels, now: Date): Check[] {
  return [
    checkQueue(db, channels, now),
    checkRoster(now),
    checkEdition(now),
    checkDisk(now),
    checkBurst(db, now),
  ];
}

/**
 * Raises an alert for what is found, once until it is over, and ends those that are over. Every
 * check stands alone: one that cannot look raises and ends nothing.
 */
export async function watch(db: PrismaClient, checks: Check[], now: Date): Promise<void> {
  for (const check of checks) {
    try {
      await settle(db, check, now);
    } catch (problem) {
      log.error(`watch: ${check.kind} not checked`, { error: errorName(problem) });
    }
  }
}

async function settle(db: PrismaClient, { kind, find, mayEnd = () => true }: Check, now: Date) {
  const found = await find();
  const open = await db.alert.findMany({ where: { kind, endedAt: null } });
  const isOpen = (subject: string) => open.some((alert) => alert.subject === subject);
  for (const { subject, detail, isBad } of found) {
    if (isBad && !isOpen(subject)) await raiseAlert(db, { kind, subject, detail, now });
  }
  for (const alert of open) {
    const isGone = !found.some(({ subject }) => subject === alert.subject);
    if (isGone && mayEnd(alert)) await endAlert(db, { kind, subject: alert.subject }, now);
  }
}
