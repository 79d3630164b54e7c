import { db } from '@/lib/platform/db';
import type { Role } from './staff-fields';

/** Account of a person who may sign in, with its current data. */
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

/** Finds an account by id; undefined if it is disabled or does not exist. */
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

/** Whether a person must set up a second factor before they can do anything else. */
export const mustSetUp = ({ hasSecondFactor, needsSecondFactor }: SecondFactor) =>
  needsSecondFactor && !hasSecondFactor;
