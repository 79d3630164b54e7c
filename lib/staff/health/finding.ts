import type { PrismaClient } from '@/lib/platform/db';
import type { Env } from '@/lib/platform/env';

export const findingStates = ['wrong', 'warning', 'ok'] as const;

type FindingState = (typeof findingStates)[number];

/** One line of the health report. */
export type HealthFinding = {
  check: string;
  state: FindingState;
  /** Result as a sentence. */
  found: string;
  /** Recommended action; undefined if none is needed. */
  todo?: string;
};

export type HealthContext = {
  env: Env;
  now: Date;
  /** Undefined while no database can be opened; `databaseProblem` then gives the reason. */
  db?: PrismaClient;
  databaseProblem?: string;
};

export type CheckResult = Omit<HealthFinding, 'check'>;

export type HealthCheck = {
  name: string;
  /** Skipped while there is no database. */
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

/** Count with its unit, such as "1 day" or "2 days". */
export const withUnit = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
