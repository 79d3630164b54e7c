import type { PrismaClient } from '@/lib/platform/db';
import type { Env } from '@/lib/platform/env';

export const findingStates = ['wrong', 'warning', 'ok'] as const;

export type FindingState = (typeof findingStates)[number];

/** One line of the health report. */
export type HealthFinding = {
  check: string;
  state: FindingState;
  /** How it stands, in a sentence. */
  found: string;
  /** What to do about it; none where nothing is to be done. */
  todo?: string;
};

export type HealthContext = {
  env: Env;
  now: Date;
  /** None while no database can be opened; then `databaseProblem` says why. */
  db?: PrismaClient;
  databaseProblem?: string;
};

export type CheckResult = Omit<HealthFinding, 'check'>;

export type HealthCheck = {
  name: string;
  /** Not asked while there is no database. */
  needsDatabase?: boolean;
  run: (context: HealthContext) => Promise<CheckResult> | CheckResult;
};

export const ok = (found: string): CheckResult => ({ state: 'ok', found });
export const warning = (found: string, todo: string): CheckResult => ({
  state: 'warning',
  found,
  todo,
});
export const wrong = (found: string, todo: string): CheckResult => ({
  state: 'wrong',
  found,
  todo,
});

/** "1 day", "2 days". */
export const withUnit = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
