import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import { db, type Prisma } from '@/lib/platform/db';
import { recordAudit } from '@/lib/staff/audit';
import type { NewStaff, Role } from './staff-fields';

const CREDENTIAL = 'credential';

/** Makes an account that can sign in. @param passwordHash from `hashPassword`, which takes a while */
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
 * Adds a staff member from the command line, or lets a disabled one in again with a new password.
 * `taken` when the address can already sign in.
 */
export async function addStaff(
  staff: NewStaff & { role: Role },
): Promise<'added' | 'enabled' | 'taken'> {
  const passwordHash = await hashPassword(staff.password);
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const { name, email, role } = staff;
    const known = await tx.staffUser.findUnique({ where: { email }, include: { accounts: true } });
    if (known?.accounts.length) return 'taken';
    if (known) {
      await tx.staffUser.update({ where: { id: known.id }, data: { name, role } });
      const account = { id: randomUUID(), accountId: known.id, providerId: CREDENTIAL };
      await tx.staffAccount.create({
        data: { ...account, userId: known.id, password: passwordHash },
      });
    } else {
      await createStaff(tx, staff, passwordHash);
    }
    const action = known ? 'staff.enabled' : 'staff.added';
    await recordAudit(tx, 'command line', { action, subject: email, after: { role } });
    return known ? 'enabled' : 'added';
  });
}

/** Takes somebody's password away and ends their sessions; what they did keeps their name. */
export async function disableStaff(email: string): Promise<'disabled' | 'already' | 'unknown'> {
  return db().$transaction(async (tx) => {
    await lockAccounts(tx);
    const known = await tx.staffUser.findUnique({ where: { email } });
    if (!known) return 'unknown';
    const { count } = await tx.staffAccount.deleteMany({ where: { userId: known.id } });
    await tx.staffSession.deleteMany({ where: { userId: known.id } });
    if (count === 0) return 'already';
    await recordAudit(tx, 'command line', { action: 'staff.disabled', subject: email });
    return 'disabled';
  });
}

/** Everybody, by address; `enabled` says whether they can sign in. */
export async function listStaff() {
  const users = await db().staffUser.findMany({
    orderBy: { email: 'asc' },
    select: { name: true, email: true, role: true, _count: { select: { accounts: true } } },
  });
  return users.map(({ _count, ...user }) => ({ ...user, enabled: _count.accounts > 0 }));
}

/**
 * One change of accounts at a time, on all machines, until the transaction ends: the first account
 * must stay the first. The number is ours alone and means nothing.
 */
export async function lockAccounts(tx: Prisma.TransactionClient) {
  await tx.$executeRaw`select pg_advisory_xact_lock(7202611)`;
}
