import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { changeOwnPassword } from '@/lib/staff/access/own-account';
import type { Session } from '@/lib/staff/access/require-staff';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = fullSessionAction(
  orBusy(async (session: Session, request: Request) => {
    const { current = '', password = '' } = await readForm(request);
    const result = await changeOwnPassword(session, { current, password }, request.headers);
    if ('problems' in result) {
      return seeOther(`/staff/account/password?${problemQuery(accessProblems, result.problems)}`);
    }
    const notice = noticeQuery(accessNotices, 'password_changed');
    return seeOther(`/staff/account?${notice}`, result.cookies);
  }),
);
