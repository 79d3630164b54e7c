import { v7 as uuidv7 } from 'uuid';
import type { Prisma } from '@/lib/platform/db';
import type { AlertKind } from './alert-kinds';

type Db = Pick<Prisma.TransactionClient, 'alert' | '$executeRaw'>;

export type About = { kind: AlertKind; subject: string };

/**
 * Says that a person has to look at something. While an alert about the same thing is open there is
 * no second one, whoever else finds it.
 * @param alert.detail fixed words and numbers: it is shown and kept for good
 */
export async function raiseAlert(
  db: Db,
  { kind, subject, detail, now }: About & { detail?: string; now: Date },
): Promise<void> {
  await db.$executeRaw`
    insert into "Alert" (id, kind, subject, detail, "createdAt")
    values (${uuidv7()}, ${kind}, ${subject}, ${detail ?? null}, ${now.toISOString()}::timestamp)
    on conflict (kind, subject) where "endedAt" is null do nothing`;
}

/** Nobody has to look any more. */
export async function endAlert(db: Db, { kind, subject }: About, now: Date): Promise<void> {
  await db.alert.updateMany({ where: { kind, subject, endedAt: null }, data: { endedAt: now } });
}
