import { randomUUID } from 'node:crypto';
import { db, type Prisma } from '@/lib/platform/db';
import { type Actor, recordAudit } from '@/lib/staff/audit';
import { hashPassword } from './passwords';
import type { NewStaff, Role } from './staff-fields';

const CREDENTIAL = 'credential';

/**
 * Creates an account that can sign in. @param passwordHash from `hashPassword`, which is slow on
 * purpose
 */
export async function createStaff(
  tx: Prisma.TransactionClient,
  { name, email, role }: Omit<NewStaff, 'password'> & { role: Role },
  passwordHash: string,
) {
  const id = randomUUID();
  const account = { id: randomUUID(), accountId: id, providerId: CREDENTIAL };
  return tx.staffUser.create({
    data: { id, name, email, role, accounts: { create: { ...account, password: passwordHash } } },
  });
}

/**
 * Sets a person's password. Sessions that were opened with the old password continue until they are
 * ended.
 */
export async function setPassword(
  tx: Prisma.TransactionClient,
  userId: string,
  passwordHash: string,
) {
  const where = { userId, providerId: CREDENTIAL };
  const { count } = await tx.staffAccount.updateMany({ where, data: { password: passwordHash } });
  if (count > 0) return;
  const account = { id: randomUUID(), accountId: userId, ...where };
  await tx.staffAccount.create({ data: { ...account, password: passwordHash } });
}

/**
 * Adds a staff member from the command line. `taken`: an account with this address exists;
 * `disabled`: that account is disabled.
 */
export async function addStaff(
  staff: NewStaff & { role: Role },
): Promise<'added' | 'taken' | 'disabled'> {
  const passwordHash = await hashPassword(staff.password);
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const { email, role } = staff;
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (known) return known.disabledAt ? 'disabled' : 'taken';
    await createStaff(tx, staff, passwordHash);
    await recordAudit(tx, 'command line', {
      action: 'staff.added',
      subject: email,
      after: { role },
    });
    return 'added';
  });
}

/** Change to an account, and who makes it. */
export type AccountChange = { email: string; by: Actor | 'command line' };

/**
 * Disables an account and ends its sessions. Its name stays in the audit; its password and second
 * factor stay stored for when the account is enabled again. The last admin cannot be disabled,
 * because no one else could give access.
 */
export async function disableStaff({
  email,
  by,
}: AccountChange): Promise<'disabled' | 'already' | 'unknown' | 'last_admin'> {
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (!known) return 'unknown';
    if (known.disabledAt) return 'already';
    if (await isLastAdmin(tx, known)) return 'last_admin';
    await tx.staffUser.update({ where: { email }, data: { disabledAt: new Date() } });
    await tx.staffSession.deleteMany({ where: { userId: known.id } });
    await recordAudit(tx, by, { action: 'staff.disabled', subject: email });
    return 'disabled';
  });
}

/** Enables an account again, with its earlier password and second factor. */
export async function enableStaff({
  email,
  by,
}: AccountChange): Promise<'enabled' | 'already' | 'unknown'> {
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (!known) return 'unknown';
    if (!known.disabledAt) return 'already';
    await tx.staffUser.update({ where: { email }, data: { disabledAt: null } });
    await recordAudit(tx, by, { action: 'staff.enabled', subject: email });
    return 'enabled';
  });
}

/** Whether this account is the only enabled admin. */
export async function isLastAdmin(
  tx: Prisma.TransactionClient,
  { id, role }: { id: string; role: Role },
): Promise<boolean> {
  if (role !== 'admin') return false;
  const others = { role: 'admin' as const, disabledAt: null, id: { not: id } };
  return (await tx.staffUser.count({ where: others })) === 0;
}

/**
 * Advisory lock, held until the transaction ends, so that accounts change one at a time across all
 * servers. Without it, two first accounts could be created, or the last two admins could be
 * disabled at the same time. The number is arbitrary.
 */
export async function lockAccounts(tx: Prisma.TransactionClient) {
  await tx.$executeRaw`select pg_advisory_xact_lock(7202611)`;
}
