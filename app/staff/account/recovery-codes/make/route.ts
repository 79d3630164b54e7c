import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import type { Session } from '@/lib/staff/access/require-staff';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { showOnceCookie } from '@/lib/staff/forms/typed-cookie';
import { renewCodes } from '@/lib/staff/second-factor/own-factor';

const PAGE = '/staff/account/recovery-codes';

export const POST = fullSessionAction(
  orBusy(async (session: Session, request: Request) => {
    const { current = '' } = await readForm(request);
    const problems = await renewCodes(session, { current });
    if (problems) return seeOther(`${PAGE}?${problemQuery(accessProblems, problems)}`);
    const notice = noticeQuery(accessNotices, 'codes_made');
    return seeOther(`${PAGE}?${notice}`, [showOnceCookie('codesOf', session.staff.id)]);
  }),
);
