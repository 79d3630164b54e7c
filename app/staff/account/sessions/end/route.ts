import { seeOther } from '@/lib/platform/answers';
import { endSessions } from '@/lib/staff/access/own-account';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = fullSessionAction(async (session, request) => {
  const { session: which = '' } = await readForm(request);
  const ended = await endSessions(session, which);
  return seeOther(`/staff/account?notice=${ended > 0 ? 'session_ended' : 'session_over'}`);
});
