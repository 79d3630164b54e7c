import { z } from 'zod';
import type { Prisma } from '@/lib/platform/db';
import { readDistrict } from '../district';

/** What staff ask for: a seat or a bioguide, and an address or "none". */
export type EmailChange = { office: string; email: string };

export type EmailOutcome =
  | { outcome: 'set'; seat: string; name: string; before: string | null; after: string | null }
  | { outcome: 'no_office' | 'vacant' | 'wrong_email' };

/** The longest address that mail can be sent to (RFC 5321). */
const email = z.email().max(254);

/**
 * Sets or clears the mail address of an office.
 * @param tx the transaction in which the caller writes the audit line too
 */
export async function setOfficeEmail(
  tx: Prisma.TransactionClient,
  { office, email: typed }: EmailChange,
): Promise<EmailOutcome> {
  const address = typed.trim().toLowerCase() === 'none' ? null : typed.trim();
  if (address !== null && !email.safeParse(address).success) return { outcome: 'wrong_email' };
  const wanted = office.trim().toUpperCase();
  const found = await tx.office.findFirst({
    where: { OR: [{ bioguide: wanted }, { seat: readDistrict(wanted) ?? wanted }] },
  });
  if (!found) return { outcome: 'no_office' };
  if (!found.bioguide) return { outcome: 'vacant' };
  await tx.office.update({
    where: { seat: found.seat },
    data: { email: address, emailSetAt: address === null ? null : new Date() },
  });
  return {
    outcome: 'set',
    seat: found.seat,
    name: found.name ?? found.bioguide,
    before: found.email,
    after: address,
  };
}
