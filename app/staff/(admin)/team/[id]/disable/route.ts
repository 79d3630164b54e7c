import { disableStaff } from '@/lib/staff/access/accounts';
import { adminAction } from '@/lib/staff/access/staff-action';
import { type PersonParams, withPerson } from '@/lib/staff/team/team';

export const POST = adminAction<PersonParams>(async (by, _request, { id }) =>
  withPerson(id, ({ email }) => disableStaff({ email, by })),
);
