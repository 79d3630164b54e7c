import type { AuditAction } from '@/lib/platform/audit-actions';
import type { Prisma } from '@/lib/platform/db';
import type { LocalPhone, Seat } from './roster';

export type OfficeRow = Prisma.OfficeModel;

/** Seat of a row. A null column has no key if the roster has none either. */
export function seatOfRow(row: OfficeRow): Seat {
  const { seat, chamber, state, district, senateClass } = row;
  const place = { seat, chamber, state, district, senateClass } as Seat;
  const { bioguide, vacantSince, notConfirmedSince } = row;
  if (bioguide === null) return { ...place, vacant: true, since: vacantSince ?? row.rosterDate };
  const member: Seat = {
    ...place,
    bioguide,
    name: row.name ?? '',
    party: row.party ?? '',
    phone: row.phone,
    localPhones: row.localPhones as LocalPhone[],
    contactForm: row.contactForm,
    website: row.website,
    postalAddress: row.postalAddress,
  };
  return notConfirmedSince ? { ...member, notConfirmedSince } : member;
}

/**
 * Seats as text for the statements below.
 * @param dateOf day up to which a seat is known to be right
 */
export function officeRows(seats: Seat[], dateOf: (seat: Seat) => string): string {
  return JSON.stringify(
    seats.map((seat) => {
      const filled = 'bioguide' in seat ? seat : undefined;
      const { bioguide = null, localPhones = [] } = filled ?? {};
      const vacantSince = 'vacant' in seat ? seat.since : null;
      return { ...seat, bioguide, localPhones, vacantSince, rosterDate: dateOf(seat) };
    }),
  );
}

/**
 * Empties the seats that change hands first: a member who moves from one seat to another would
 * otherwise briefly hold both, which the table forbids.
 */
export async function leaveSeats(tx: Prisma.TransactionClient, rows: string) {
  const changed = await tx.$queryRaw<DroppedOverrides[]>`
    update "Office" as office
    set "bioguide" = null, "email" = null, "emailSetAt" = null, "channelChoice" = null,
      "channelChoiceReason" = null, "pausedAt" = null, "pausedReason" = null
    from (select "seat", "email", "bioguide", "channelChoice", "pausedAt" from "Office") as old,
      jsonb_to_recordset(${rows}::jsonb) as new("seat" text, "bioguide" text)
    where office."seat" = new."seat" and office."seat" = old."seat"
      and old."bioguide" is not null and old."bioguide" is distinct from new."bioguide"
    returning old."seat", old."email", old."channelChoice"::text, old."pausedAt"`;
  await tx.auditLine.createMany({ data: changed.flatMap(droppedLines) });
}

type DroppedOverrides = {
  seat: string;
  email: string | null;
  channelChoice: string | null;
  pausedAt: Date | null;
};

/** Audit lines for the overrides that staff had set for the member who left. */
function droppedLines({ seat, email, channelChoice, pausedAt }: DroppedOverrides) {
  const line = { actor: 'roster', subject: seat, reason: 'The seat changed hands' };
  const lines: (Prisma.AuditLineCreateManyInput & { action: AuditAction })[] = [];
  if (email) lines.push({ ...line, action: 'office.email', before: { email } });
  if (channelChoice) {
    lines.push({ ...line, action: 'office.channel', before: { channel: channelChoice } });
  }
  if (pausedAt) {
    const before = { since: pausedAt.toISOString() };
    lines.push({ ...line, action: 'office.resumed', before });
  }
  return lines;
}

export async function fillSeats(tx: Prisma.TransactionClient, rows: string) {
  await tx.$executeRaw`
    insert into "Office" ("seat", "bioguide", "name", "chamber", "state", "district",
      "senateClass", "party", "phone", "localPhones", "contactForm", "website", "postalAddress",
      "notConfirmedSince", "vacantSince", "rosterDate")
    select "seat", "bioguide", "name", "chamber"::"Chamber", "state", "district",
      "senateClass", "party", "phone", "localPhones", "contactForm", "website", "postalAddress",
      "notConfirmedSince", "vacantSince", "rosterDate"
    from jsonb_to_recordset(${rows}::jsonb) as row("seat" text, "bioguide" text, "name" text,
      "chamber" text, "state" text, "district" text, "senateClass" int, "party" text,
      "phone" text, "localPhones" jsonb, "contactForm" text, "website" text,
      "postalAddress" text, "notConfirmedSince" text, "vacantSince" text, "rosterDate" text)
    on conflict ("seat") do update set "bioguide" = excluded."bioguide", "name" = excluded."name",
      "party" = excluded."party", "phone" = excluded."phone",
      "localPhones" = excluded."localPhones", "contactForm" = excluded."contactForm",
      "website" = excluded."website", "postalAddress" = excluded."postalAddress",
      "notConfirmedSince" = excluded."notConfirmedSince", "vacantSince" = excluded."vacantSince",
      "rosterDate" = excluded."rosterDate"`;
}
