import { randomUUID } from 'node:crypto';
import { db, type Prisma } from '@/lib/platform/db';
import { type Actor, recordAudit } from '@/lib/staff/audit';
import { hashPassword } from './passwords';
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

/** Gives somebody this password. Whoever is in with the old one stays in until it is ended. */
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
 * Adds a staff member from the command line. `taken` when there is somebody with the address,
 * `disabled` when that one may not sign in.
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

/** A change of somebody's account, and who makes it. */
export type AccountChange = { email: string; by: Actor | 'command line' };

/**
 * Shuts somebody out and ends their sessions. What they did keeps their name, and password and
 * second factor stay for the day they come back. The last admin stays: nobody else could let
 * anybody in.
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

/** Lets somebody in again, with the password and the second factor they had. */
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

/** Whether nobody else who can sign in is an admin. */
export async function isLastAdmin(
  tx: Prisma.TransactionClient,
  { id, role }: { id: string; role: string },
): Promise<boolean> {
  if (role !== 'admin') return false;
  const others = { role: 'admin', disabledAt: null, id: { not: id } };
  return (await tx.staffUser.count({ where: others })) === 0;
}

/**
 * One change of accounts at a time, on all machines, until the transaction ends: the first account
 * must stay the first, and the last admin the last. The number is ours alone and means nothing.
 */
export async function lockAccounts(tx: Prisma.TransactionClient) {
  await tx.$executeRaw`select pg_advisory_xact_lock(7202611)`;
}
