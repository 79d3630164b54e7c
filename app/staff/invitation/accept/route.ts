import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { newStaff } from '@/lib/staff/access/staff-fields';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { acceptInvitation, findInvitation } from '@/lib/staff/team/invitations';

export const POST = orBusy(async (request: Request) => {
  const { token = '', name = '', password = '' } = await readForm(request);
  const page = `/staff/invitation?${new URLSearchParams({ token })}`;
  const invitation = await findInvitation(token);
  // The page itself explains that the link has expired and what to do.
  if (!invitation) return seeOther(page);
  const read = await newStaff.safeParseAsync({ name, password, email: invitation.email });
  if (!read.success) {
    const problems = problemsFrom(accessProblems, read.error);
    const back = `${page}&${problemQuery(accessProblems, problems)}`;
    return seeOther(back, [typedCookie({ name: name.slice(0, 200) })]);
  }
  const outcome = await acceptInvitation(token, read.data, request.headers);
  if (outcome === 'link_over') return seeOther(page);
  const notice = noticeQuery(accessNotices, 'account_made');
  return seeOther(`${SIGN_IN_PATH}?${notice}`, [noTypedCookie()]);
});
