import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { SET_UP_PATH, type Session } from '@/lib/staff/access/require-staff';
import { sessionAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { showOnceCookie } from '@/lib/staff/forms/typed-cookie';
import { setUpFactor } from '@/lib/staff/second-factor/own-factor';

export const POST = sessionAction(
  orBusy(async (session: Session, request: Request) => {
    const { code = '', current = '' } = await readForm(request);
    const result = await setUpFactor(session, { code, current }, request.headers);
    if ('problems' in result) {
      return seeOther(`${SET_UP_PATH}?${problemQuery(accessProblems, result.problems)}`);
    }
    const cookies = [...result.cookies, showOnceCookie('codesOf', session.staff.id)];
    const notice = noticeQuery(accessNotices, 'factor_set_up');
    return seeOther(`/staff/account/recovery-codes?${notice}`, cookies);
  }),
);
