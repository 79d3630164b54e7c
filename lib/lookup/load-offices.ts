import { createHash } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/lib/platform/db';
import { listSeats, rosterDate, type Seat } from './roster';

const FACT = 'roster';

/** Any number does, as long as every machine uses the same. */
const ROSTER_LOCK = 73_119_002;

type Loaded = { changed: boolean; offices: number };

/**
 * Brings the table of offices up to the shipped roster, in few statements, and only when the
 * roster is another than the one loaded last. Safe to repeat and on several machines at once.
 *
 * An address that staff set stays while the same member holds the seat and is dropped, with an
 * audit line, when the seat changes hands.
 */
export async function loadOffices(db: PrismaClient): Promise<Loaded> {
  const seats = listSeats();
  const rows = JSON.stringify(seats.map(rowOf));
  const hash = createHash('sha256').update(rosterDate()).update(rows).digest('hex');
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${ROSTER_LOCK})`;
    const fact = await tx.siteFact.findUnique({ where: { key: FACT } });
    const loaded = fact?.value as { hash?: string } | undefined;
    if (loaded?.hash === hash) return { changed: false, offices: seats.length };
    await leaveSeats(tx, rows);
    await fillSeats(tx, rows, rosterDate());
    const value = { hash, date: rosterDate(), offices: seats.length };
    await tx.siteFact.upsert({
      where: { key: FACT },
      create: { key: FACT, value },
      update: { value },
    });
    return { changed: true, offices: seats.length };
  });
}

function rowOf(seat: Seat) {
  const filled = 'bioguide' in seat ? seat : undefined;
  return { ...seat, bioguide: filled?.bioguide ?? null, localPhones: filled?.localPhones ?? [] };
}

/**
 * Empties the seats that change hands first: a member who moves from one seat to another would
 * hold both for a moment, which the table forbids.
 */
async function leaveSeats(tx: Prisma.TransactionClient, rows: string) {
  const changed = await tx.$queryRaw<{ seat: string; email: string | null }[]>`
    update "Office" as office
    set "bioguide" = null, "email" = null, "emailSetAt" = null
    from (select "seat", "email", "bioguide" from "Office") as old,
      jsonb_to_recordset(${rows}::jsonb) as new("seat" text, "bioguide" text)
    where office."seat" = new."seat" and office."seat" = old."seat"
      and old."bioguide" is not null and old."bioguide" is distinct from new."bioguide"
    returning old."seat", old."email"`;
  const dropped = changed.filter(({ email }) => email !== null);
  await tx.auditLine.createMany({
    data: dropped.map(({ seat, email }) => ({
      actor: 'roster',
      action: 'office.email',
      subject: seat,
      reason: 'The seat changed hands',
      before: { email },
    })),
  });
}

async function fillSeats(tx: Prisma.TransactionClient, rows: string, date: string) {
  await tx.$executeRaw`
    insert into "Office" ("seat", "bioguide", "name", "chamber", "state", "district",
      "senateClass", "party", "phone", "localPhones", "contactForm", "website", "postalAddress",
      "notConfirmedSince", "rosterDate")
    select "seat", "bioguide", "name", "chamber"::"Chamber", "state", "district",
      "senateClass", "party", "phone", "localPhones", "contactForm", "website", "postalAddress",
      "notConfirmedSince", ${date}
    from jsonb_to_recordset(${rows}::jsonb) as row("seat" text, "bioguide" text, "name" text,
      "chamber" text, "state" text, "district" text, "senateClass" int, "party" text,
      "phone" text, "localPhones" jsonb, "contactForm" text, "website" text,
      "postalAddress" text, "notConfirmedSince" text)
    on conflict ("seat") do update set "bioguide" = excluded."bioguide", "name" = excluded."name",
      "party" = excluded."party", "phone" = excluded."phone",
      "localPhones" = excluded."localPhones", "contactForm" = excluded."contactForm",
      "website" = excluded."website", "postalAddress" = excluded."postalAddress",
      "notConfirmedSince" = excluded."notConfirmedSince", "rosterDate" = excluded."rosterDate"`;
}
