import { errorName } from '@/lib/platform/log';
import { SECOND_MS, within } from '@/lib/platform/time';
import {
  findingStates,
  type HealthCheck,
  type HealthContext,
  type HealthFinding,
  withUnit,
} from './finding';
import { machineChecks } from './machine-checks';
import { serviceChecks } from './service-checks';

/** Time limit of one check; all checks run at once. Sending an email may take longer. */
const CHECK_MS = 15 * SECOND_MS;
const SEND_MS = 40 * SECOND_MS;

/**
 * Checks everything that an operator should know about this installation, with one finding per
 * check. No check changes anything except its own record of a write test.
 * @param instead check that replaces the one of the same name
 */
export function checkHealth(
  context: HealthContext,
  instead?: HealthCheck,
): Promise<HealthFinding[]> {
  const checks = [...machineChecks, ...serviceChecks];
  return Promise.all(
    checks.map((check) =>
      check.name === instead?.name
        ? runCheck(instead, context, SEND_MS)
        : runCheck(check, context, CHECK_MS),
    ),
  );
}

async function runCheck(
  { name: check, needsDatabase, run }: HealthCheck,
  context: HealthContext,
  limitMs: number,
): Promise<HealthFinding> {
  if (needsDatabase && !context.db) {
    const found = 'Not checked: there is no database.';
    return { check, state: 'warning', found, todo: 'See the line about the database.' };
  }
  try {
    return { check, ...(await within(limitMs, Promise.resolve(run(context)))) };
  } catch (problem) {
    const found = `The check failed (${errorName(problem)}).`;
    return { check, state: 'wrong', found, todo: 'See the other lines, and the log of the site.' };
  }
}

const words = { wrong: 'problem', warning: 'warning' };

/** Number of findings per state, such as "1 problem, 2 warnings, 16 ok". */
export function summarize(findings: HealthFinding[]): string {
  const counts = findingStates.map(
    (state) => [state, findings.filter((finding) => finding.state === state).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => (state === 'ok' ? `${count} ok` : withUnit(count, words[state])))
    .join(', ');
}
