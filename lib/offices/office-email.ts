import type { Prisma } from '@/lib/platform/db';
import { readEmailAddress } from '@/lib/platform/email-address';
import { comparisonLetters, withoutAccents } from '@/lib/platform/text';
import { readDistrict } from '../lookup/district';
import { readTypedSeat, readTypedSenateSeat } from './typed-seat';

/** Change requested by staff: a seat or a bioguide, and an address or "none". */
export type EmailChange = { office: string; email: string };

type EmailOutcome =
  | { outcome: 'set'; seat: string; name: string; before: string | null; after: string | null }
  | { outcome: 'no_office' | 'vacant' | 'wrong_email' };

/** What people write where there is no address, in letters alone. */
const NO_ADDRESS = new Set([
  ...['none', 'null', 'nil', 'na', 'noemail', 'noemailaddress', 'noaddress', 'noneavailable'],
  ...['nonelisted', 'nonefound', 'notavailable', 'notlisted', 'notgiven', 'notpublic', 'notfound'],
  ...['ninguno', 'ninguna', 'sincorreo', 'sindireccion', 'nohaycorreo', 'notienecorreo'],
  'nodisponible',
]);
const DASHES = /^[\p{Pd}\u2212]+$/u;

/** Name that a list shortened: no office has three periods in its own. */
const SHORTENED_NAME = /\.{3}[^\s@]{0,254}@/;

/**
 * Address, null for "none", or undefined for any other text. It starts with a letter or digit,
 * because a spreadsheet may read another first character as a formula.
 */
export function readOfficeEmail(typed: string): string | null | undefined {
  const text = typed.trim();
  const isNone = NO_ADDRESS.has(comparisonLetters(withoutAccents(text))) || DASHES.test(text);
  if (isNone) return null;
  return /^[a-z0-9]/i.test(text) && !SHORTENED_NAME.test(text) ? readEmailAddress(text) : undefined;
}

/**
 * Office id in the table's form, from the usual spellings: "tx-37", "AK at large", "TX-S1", or a
 * bioguide.
 */
export function readOfficeName(typed: string): string {
  const wanted = typed.normalize('NFKC').trim().toUpperCase();
  return readDistrict(wanted) ?? readTypedSeat(wanted) ?? readTypedSenateSeat(wanted) ?? wanted;
}

/**
 * Sets or clears the email address of an office.
 * @param tx transaction in which the caller also writes the audit line
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
