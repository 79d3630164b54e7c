import { v7 as uuidv7 } from 'uuid';
import type { AlertKind, Prisma } from '@/lib/platform/db';

type Db = Pick<Prisma.TransactionClient, 'alert' | '$executeRaw'>;

type AlertSubject = { kind: AlertKind; subject: string };

/**
 * Raises an alert: a person has to look at something. While one about the same thing is open there
 * is no second one.
 * @param alert.detail fixed words and numbers: it is shown and kept for good
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

/** Ends an alert whose cause is gone. */
export async function endAlert(db: Db, { kind, subject }: AlertSubject, now: Date): Promise<void> {
  await db.alert.updateMany({ where: { kind, subject, endedAt: null }, data: { endedAt: now } });
}
