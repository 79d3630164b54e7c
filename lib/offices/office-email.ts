import { z } from 'zod';
import type { Prisma } from '@/lib/platform/db';
import { readDistrict } from '../lookup/district';

/** What staff ask for: a seat or a bioguide, and an address or "none". */
export type EmailChange = { office: string; email: string };

export type EmailOutcome =
  | { outcome: 'set'; seat: string; name: string; before: string | null; after: string | null }
  | { outcome: 'no_office' | 'vacant' | 'wrong_email' };

/**
 * The longest address that mail can be sent to (RFC 5321). It begins with a letter or digit: with
 * any other character a spreadsheet may read it as a formula.
 */
const email = z
  .email()
  .max(254)
  .regex(/^[a-z0-9]/i);

/** An address, null for "none", or nothing for what is neither. */
export function readOfficeEmail(typed: string): string | null | undefined {
  const text = typed.trim();
  if (text.toLowerCase() === 'none') return null;
  return email.safeParse(text).success ? text : undefined;
}

/** How people write an office: "tx-37", "AK-AL", "TX-S1" or a bioguide, as the table has it. */
export function readOfficeName(typed: string): string {
  const wanted = typed.trim().toUpperCase();
  return readDistrict(wanted) ?? wanted;
}

/**
 * Sets or clears the mail address of an office.
 * @param tx the transaction in which the caller writes the audit line too
 */
export async function setOfficeEmail(
  tx: Prisma.TransactionClient,
  { office, email: typed }: EmailChange,
): Promise<EmailOutcome> {
  const address = readOfficeEmail(typed);
  if (address === undefined) return { outcome: 'wrong_email' };
  const wanted = readOfficeName(office);
  const found = await tx.office.findFirst({
    where: { OR: [{ bioguide: wanted }, { seat: wanted }] },
  });
  if (!found) return { outcome: 'no_office' };
  if (!found.bioguide) return { outcome: 'vacant' };
  await writeOfficeEmail(tx, found.seat, address);
  return {
    outcome: 'set',
    seat: found.seat,
    name: found.name ?? found.bioguide,
    before: found.email,
    after: address,
  };
}

export async function writeOfficeEmail(
  tx: Prisma.TransactionClient,
  seat: string,
  email: string | null,
) {
  const emailSetAt = email === null ? null : new Date();
  await tx.office.update({ where: { seat }, data: { email, emailSetAt } });
}
