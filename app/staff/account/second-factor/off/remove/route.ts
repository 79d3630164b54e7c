import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import type { Session } from '@/lib/staff/access/require-staff';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { removeFactor } from '@/lib/staff/second-factor/own-factor';

export const POST = fullSessionAction(
  orBusy(async (session: Session, request: Request) => {
    const { current = '' } = await readForm(request);
    const result = await removeFactor(session, { current }, request.headers);
    if (result === 'needed') {
      return seeOther(`/staff/account?${noticeQuery(accessNotices, 'factor_needed')}`);
    }
    if ('problems' in result) {
      const problems = problemQuery(accessProblems, result.problems);
      return seeOther(`/staff/account/second-factor/off?${problems}`);
    }
    const notice = noticeQuery(accessNotices, 'factor_off');
    return seeOther(`/staff/account?${notice}`, result.cookies);
  }),
);
