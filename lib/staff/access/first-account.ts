import { db, type PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { keyedHash } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';
import { recordAudit } from '@/lib/staff/audit';
import { createStaff, lockAccounts } from './accounts';
import { hashOf, makeToken } from './link-tokens';
import { hashPassword } from './passwords';
import type { NewStaff } from './staff-fields';

const FACT = 'first-account';
const LINK_HOURS = 24;

/**
 * Creates the link for setting up the first staff account, or extends the one that another server
 * printed. All servers derive the token from their common SECRET_KEY and a stored number; the token
 * itself is not stored.
 * @returns the full address, valid for 24 hours and one use, or null once an account exists
 */
export async function mintFirstAccountLink(
  client: PrismaClient = db(),
  now = new Date(),
): Promise<string | null> {
  if ((await client.staffUser.count()) > 0) return null;
  const expiresAt = new Date(now.getTime() + LINK_HOURS * HOUR_MS).toISOString();
  const [fact] = await client.$queryRaw<{ nonce: string }[]>`
    insert into "SiteFact" ("key", "value", "updatedAt")
    values (${FACT}, jsonb_build_object('nonce', ${makeToken().token}::text), now())
    on conflict ("key") do update set "updatedAt" = now(), "value" =
      case when coalesce("SiteFact"."value" ->> 'expiresAt', 'new') > ${now.toISOString()}
        and "SiteFact"."value" ? 'nonce' then "SiteFact"."value" else excluded."value" end
    returning "value" ->> 'nonce' as nonce`;
  const token = Buffer.from(keyedHash(FACT, fact?.nonce ?? ''), 'hex').toString('base64url');
  const value = { nonce: fact?.nonce, hash: hashOf(token), expiresAt };
  await client.siteFact.update({ where: { key: FACT }, data: { value } });
  return `${env().SITE_URL}/staff/setup?token=${token}`;
}

/**
 * Condition on a valid link. ISO times of the same form sort as text, so the database can compare
 * the stored time with the current time.
 */
const stillGood = (token: string, now: Date) => ({
  key: FACT,
  AND: [
    { value: { path: ['hash'], equals: hashOf(token) } },
    { value: { path: ['expiresAt'], gt: now.toISOString() } },
  ],
});

/** Whether the link can still create the first account. */
export async function firstAccountLinkWorks(token: string, now = new Date()): Promise<boolean> {
  const client = db();
  const [facts, staff] = await Promise.all([
    client.siteFact.count({ where: stillGood(token, now) }),
    client.staffUser.count(),
  ]);
  return facts === 1 && staff === 0;
}

/** Uses up the link and creates the first account, an admin, in one transaction. */
export async function createFirstAccount(
  token: string,
  staff: NewStaff,
): Promise<'created' | 'link_over'> {
  const now = new Date();
  // Checked first, so that a stranger without the link cannot make us hash passwords.
  if (!(await firstAccountLinkWorks(token, now))) return 'link_over';
  const passwordHash = await hashPassword(staff.password);
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const used = await tx.siteFact.deleteMany({ where: stillGood(token, now) });
    if (used.count === 0 || (await tx.staffUser.count()) > 0) return 'link_over';
    const first = await createStaff(tx, { ...staff, role: 'admin' }, passwordHash);
    await recordAudit(tx, first, { action: 'staff.first_added', subject: staff.email });
    return 'created';
  });
}
