import { adminAction } from '@/lib/staff/access/staff-action';
import { type PersonParams, resetSecondFactor, withPerson } from '@/lib/staff/team/team';

export const POST = adminAction<PersonParams>(async (by, _request, { id }) =>
  withPerson(id, ({ email }) => resetSecondFactor({ email, by })),
);
