import { v7 as uuidv7 } from 'uuid';
import type { AlertKind, Prisma, PrismaClient } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';

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

type Db = Pick<Prisma.TransactionClient, 'alert' | '$executeRaw'>;

type AlertSubject = { kind: AlertKind; subject: string };

/**
 * Raises an alert for staff. If an alert about the same subject is open, no second one is created.
 * @param alert.detail fixed text and numbers only: it is displayed and stored permanently.
 */
export async function raiseAlert(
  db: Db,
  { kind, subject, detail, now }: AlertSubject & { detail?: string; now: Date },
): Promise<void> {
  await db.$executeRaw`
    insert into "Alert" (id, kind, subject, detail, "createdAt")
    values (${uuidv7()}, ${kind}::"AlertKind", ${subject}, ${detail ?? null}, ${now.toISOString()}::timestamp)
    on conflict (kind, subject) where "endedAt" is null do nothing`;
}

/** Ends an alert whose cause no longer exists. */
export async function endAlert(db: Db, { kind, subject }: AlertSubject, now: Date): Promise<void> {
  await db.alert.updateMany({ where: { kind, subject, endedAt: null }, data: { endedAt: now } });
}
