import type { AlertKind, PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { endAlert, raiseAlert } from './open-alerts';

/** A problem that a check found. */
type AlertCause = {
  subject: string;
  /** Fixed text and numbers only. */
  detail?: string;
  /**
   * Whether it raises an alert. If false, it only keeps an open alert open, so that a value that
   * fluctuates around its limit raises one alert.
   */
  isBad: boolean;
};

/** A check for one kind of alert. */
export type AlertCheck = {
  kind: AlertKind;
  find(): Promise<AlertCause[]>;
  /** Whether this server may end an open alert; by default, any alert of this kind. */
  mayEnd?(alert: { subject: string; createdAt: Date }): boolean;
};

/**
 * Raises one alert for each problem found and ends the alerts whose problem is gone. Each check is
 * independent: one that fails raises and ends nothing.
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
