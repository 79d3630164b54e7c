import { seeOther } from '@/lib/platform/answers';
import { accessNotices } from '@/lib/staff/access/access-labels';
import { endSessions } from '@/lib/staff/access/own-account';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = fullSessionAction(async (session, request) => {
  const { session: which = '' } = await readForm(request);
  const ended = await endSessions(session, which);
  const outcome = ended > 0 ? 'session_ended' : 'session_over';
  return seeOther(`/staff/account?${noticeQuery(accessNotices, outcome)}`);
});
