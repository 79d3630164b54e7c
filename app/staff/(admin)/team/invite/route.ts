import { problemsOf } from '@/lib/lookup/address';
import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { invitedStaff, MAX_STAFF_EMAIL } from '@/lib/staff/access/staff-fields';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { invite } from '@/lib/staff/team/invitations';

export const POST = adminAction(async (staff, request) => {
  const { email = '', role = '' } = await readForm(request);
  const back = (problems: Record<string, string>) =>
    seeOther(`/staff/team?${problemQuery(problems)}`, [
      typedCookie({ email: email.slice(0, MAX_STAFF_EMAIL), role: role.slice(0, 20) }),
    ]);
  const read = invitedStaff.safeParse({ email, role });
  if (!read.success) return back(problemsOf(read.error));
  const outcome = await invite(read.data, staff);
  if (outcome !== 'invited') return back({ email: outcome });
  return seeOther('/staff/team?notice=invited', [noTypedCookie()]);
});
