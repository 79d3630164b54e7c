import { seeOther } from '@/lib/platform/answers';
import { findPerson, type Person } from './list-team';

export type PersonParams = { id: string };

/** What an outcome is called in the address of the person's page. */
const notices: Record<string, string> = {
  changed: 'role_changed',
  disabled: 'person_disabled',
  enabled: 'person_enabled',
  reset: 'factor_reset',
  last_admin: 'last_admin',
  already: 'same_already',
  none: 'same_already',
};

/** Does something about somebody's account, and goes back to their page with what came of it. */
export async function withPerson(
  id: string,
  act: (person: Person) => Promise<string>,
): Promise<Response> {
  const person = await findPerson(id);
  if (!person) return seeOther('/staff/team?notice=no_person');
  const notice = notices[await act(person)] ?? 'no_person';
  return seeOther(`/staff/team/${person.id}?notice=${notice}`);
}
