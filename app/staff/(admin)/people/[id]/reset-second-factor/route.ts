import { adminAction } from '@/lib/staff/access/staff-action';
import { resetSecondFactor } from '@/lib/staff/people/reset-second-factor';
import { type PersonParams, withPerson } from '@/lib/staff/people/with-person';

export const POST = adminAction<PersonParams>(async (by, _request, { id }) =>
  withPerson(id, ({ email }) => resetSecondFactor({ email, by })),
);
