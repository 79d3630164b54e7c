import { seeOther } from '@/lib/platform/answers';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { renewCodes } from '@/lib/staff/second-factor/own-factor';
import { showCodesCookie } from '@/lib/staff/second-factor/recovery-codes';

const PAGE = '/staff/account/recovery-codes';

export const POST = fullSessionAction(async (session, request) => {
  const { current = '' } = await readForm(request);
  const problems = await renewCodes(session, { current });
  if (problems) return seeOther(`${PAGE}?${problemQuery(problems)}`);
  return seeOther(`${PAGE}?notice=codes_made`, [showCodesCookie(session.staff.id)]);
});
