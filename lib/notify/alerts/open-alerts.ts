import { v7 as uuidv7 } from 'uuid';
import type { AlertKind, Prisma } from '@/lib/platform/db';

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
