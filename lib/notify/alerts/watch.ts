import type { AlertKind, PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { endAlert, raiseAlert } from './open-alerts';

/** Something that a check found. */
export type AlertCause = {
  subject: string;
  /** Fixed words and numbers. */
  detail?: string;
  /**
   * Bad enough to raise an alert; otherwise only not good enough to end an open one, so that what
   * goes up and down around its limit raises one alert.
   */
  isBad: boolean;
};

/** One check: what it finds now, for one kind of alert. */
export type AlertCheck = {
  kind: AlertKind;
  find(): Promise<AlertCause[]>;
  /** Which open alerts are this machine's to end; all of the kind if nothing is said. */
  mayEnd?(alert: { subject: string; createdAt: Date }): boolean;
};

/**
 * Raises an alert for what is found, once until it is over, and ends those that are over. Every
 * check stands alone: one that fails raises and ends nothing.
 */
export async function watch(db: PrismaClient, checks: AlertCheck[], now: Date): Promise<void> {
  for (const check of checks) {
    try {
      await settle(db, check, now);
    } catch (problem) {
      log.error('alert_not_checked', { code: check.kind, error: errorName(problem) });
    }
  }
}

async function settle(
  db: PrismaClient,
  { kind, find, mayEnd = () => true }: AlertCheck,
  now: Date,
) {
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
