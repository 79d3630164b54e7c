import { adminAction } from '@/lib/staff/access/staff-action';
import { resetSecondFactor } from '@/lib/staff/team/reset-second-factor';
import { type PersonParams, withPerson } from '@/lib/staff/team/with-person';

export const POST = adminAction<PersonParams>(async (by, _request, { id }) =>
  withPerson(id, ({ email }) => resetSecondFactor({ email, by })),
);
