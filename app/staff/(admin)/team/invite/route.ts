import { seeOther } from '@/lib/platform/answers';
import { mailMode } from '@/lib/platform/env';
import { adminAction } from '@/lib/staff/access/staff-action';
import { invitedStaff, MAX_STAFF_EMAIL } from '@/lib/staff/access/staff-fields';
import {
  type FormProblems,
  noticeQuery,
  problemQuery,
  problemsFrom,
} from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { invite } from '@/lib/staff/team/invitations';
import { teamNotices, teamProblems } from '@/lib/staff/team/team';

export const POST = adminAction(async (staff, request) => {
  const { email = '', role = '' } = await readForm(request);
  const back = (problems: FormProblems<typeof teamProblems>) =>
    seeOther(`/staff/team?${problemQuery(teamProblems, problems)}`, [
      typedCookie({ email: email.slice(0, MAX_STAFF_EMAIL), role: role.slice(0, 20) }),
    ]);
  const read = invitedStaff.safeParse({ email, role });
  if (!read.success) return back(problemsFrom(teamProblems, read.error));
  const invited = await invite(read.data, staff);
  if (invited.outcome !== 'invited') return back({ email: invited.outcome });
  if (mailMode() === 'live') {
    return seeOther(`/staff/team?${noticeQuery(teamNotices, 'invited')}`, [noTypedCookie()]);
  }
  const { link } = invited;
  return seeOther(`/staff/team?${noticeQuery(teamNotices, 'invited_in_test')}`, [
    typedCookie({ link, email: read.data.email }),
  ]);
});
