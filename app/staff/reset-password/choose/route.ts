import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { chooseNewPassword, findPasswordLink } from '@/lib/staff/access/forgot-password';
import { SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { passwordProblem } from '@/lib/staff/access/staff-fields';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = orBusy(async (request: Request) => {
  const { token = '', password = '' } = await readForm(request);
  const page = `/staff/reset-password?${new URLSearchParams({ token })}`;
  const user = await findPasswordLink(token);
  // The page itself explains that the link has expired and what to do.
  if (!user) return seeOther(page);
  const problem = await passwordProblem(password, user.email);
  if (problem) {
    return seeOther(`${page}&${problemQuery(accessProblems, { password: problem })}`);
  }
  const outcome = await chooseNewPassword(token, password, request.headers);
  if (outcome === 'link_over') return seeOther(page);
  return seeOther(`${SIGN_IN_PATH}?${noticeQuery(accessNotices, 'password_set')}`);
});
