import { seeOther } from '@/lib/platform/answers';
import type { disableStaff, enableStaff } from '@/lib/staff/access/accounts';
import { noticeQuery } from '@/lib/staff/forms/notices';
import type { changeRole } from './change-role';
import { findPerson, type Person } from './list-team';
import type { resetSecondFactor } from './reset-second-factor';
import { teamNotices } from './team-labels';

/** Outcome of any change of an account. */
type AccountOutcome =
  | Awaited<ReturnType<typeof changeRole>>
  | Awaited<ReturnType<typeof disableStaff>>
  | Awaited<ReturnType<typeof enableStaff>>
  | Awaited<ReturnType<typeof resetSecondFactor>>;

export type PersonParams = { id: string };

/** What an outcome is called in the address of the person's page. */
const notices = {
  changed: 'role_changed',
  disabled: 'person_disabled',
  enabled: 'person_enabled',
  reset: 'factor_reset',
  last_admin: 'last_admin',
  already: 'same_already',
  none: 'same_already',
  unknown: 'no_person',
} as const satisfies Record<AccountOutcome, keyof typeof teamNotices>;

/** Does something about somebody's account, and goes back to their page with what came of it. */
export async function withPerson(
  id: string,
  act: (person: Person) => Promise<AccountOutcome>,
): Promise<Response> {
  const person = await findPerson(id);
  if (!person) return seeOther(`/staff/team?${noticeQuery(teamNotices, 'no_person')}`);
  const notice = noticeQuery(teamNotices, notices[await act(person)]);
  return seeOther(`/staff/team/${person.id}?${notice}`);
}
