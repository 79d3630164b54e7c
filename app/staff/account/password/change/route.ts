import { seeOther } from '@/lib/platform/answers';
import { changeOwnPassword } from '@/lib/staff/access/own-account';
import { fullSessionAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = fullSessionAction(async (session, request) => {
  const { current = '', password = '' } = await readForm(request);
  const result = await changeOwnPassword(session, { current, password }, request.headers);
  if ('problems' in result) {
    return seeOther(`/staff/account/password?${problemQuery(result.problems)}`);
  }
  return seeOther('/staff/account?notice=password_changed', result.cookies);
});
