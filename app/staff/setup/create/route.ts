import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { createFirstAccount } from '@/lib/staff/access/first-account';
import { SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { newStaff } from '@/lib/staff/access/staff-fields';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = orBusy(async (request: Request) => {
  const { token = '', ...form } = await readForm(request);
  const read = await newStaff.safeParseAsync({ name: '', email: '', password: '', ...form });
  const page = `/staff/setup?${new URLSearchParams({ token })}`;
  if (!read.success) {
    const { name = '', email = '' } = form;
    const problems = problemsFrom(accessProblems, read.error);
    const back = `${page}&${problemQuery(accessProblems, problems)}`;
    return seeOther(back, [typedCookie({ name: name.slice(0, 200), email: email.slice(0, 300) })]);
  }
  const outcome = await createFirstAccount(token, read.data);
  // The page itself explains that the link has expired and what to do.
  if (outcome === 'link_over') return seeOther(page);
  const notice = noticeQuery(accessNotices, 'account_made');
  return seeOther(`${SIGN_IN_PATH}?${notice}`, [noTypedCookie()]);
});
