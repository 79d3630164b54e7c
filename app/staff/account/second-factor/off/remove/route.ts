import { seeOther } from '@/lib/platform/answers';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { removeFactor } from '@/lib/staff/second-factor/own-factor';

export const POST = fullSessionAction(async (session, request) => {
  const { current = '' } = await readForm(request);
  const result = await removeFactor(session, { current }, request.headers);
  if (result === 'needed') return seeOther('/staff/account?notice=factor_needed');
  if ('problems' in result) {
    return seeOther(`/staff/account/second-factor/off?${problemQuery(result.problems)}`);
  }
  return seeOther('/staff/account?notice=factor_off', result.cookies);
});
