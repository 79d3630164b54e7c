import { adminAction } from '@/lib/staff/access/staff-action';
import { roles } from '@/lib/staff/access/staff-fields';
import { readForm } from '@/lib/staff/forms/posted-form';
import { changeRole, type PersonParams, withPerson } from '@/lib/staff/team/team';

export const POST = adminAction<PersonParams>(async (by, request, { id }) => {
  const form = await readForm(request);
  const role = roles.find((one) => one === form.role);
  return withPerson(id, async ({ email }) => (role ? changeRole({ email, role, by }) : 'already'));
});
