import { db } from '@/lib/platform/db';
import type { Role } from './staff-fields';

/** Account of a person who may sign in, as it is now. */
export type Account = {
  id: string;
  name: string;
  email: string;
  role: Role;
  hasSecondFactor: boolean;
  /**
   * A second factor is required of admins, and of all staff where the campaign's settings say so.
   */
  needsSecondFactor: boolean;
};

/** Nothing for an account that is disabled or was never made. */
export async function findAccount(id: string): Promise<Account | undefined> {
  const user = await db().staffUser.findFirst({ where: { id, disabledAt: null } });
  if (!user) return undefined;
  const { name, email, twoFactorEnabled } = user;
  const role = user.role === 'admin' ? 'admin' : 'reviewer';
  const needsSecondFactor = role === 'admin' || (await secondFactorForAll());
  return { id, name, email, role, hasSecondFactor: twoFactorEnabled, needsSecondFactor };
}

async function secondFactorForAll(): Promise<boolean> {
  return (await db().campaign.count({ where: { secondFactorForAll: true } })) > 0;
}

type SecondFactor = Pick<Account, 'hasSecondFactor' | 'needsSecondFactor'>;

/** A person who must have a second factor sets it up before anything else. */
export const mustSetUp = ({ hasSecondFactor, needsSecondFactor }: SecondFactor) =>
  needsSecondFactor && !hasSecondFactor;
