import { busyPage, orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessProblems } from '@/lib/staff/access/access-labels';
import { CODE_PATH, SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { signIn } from '@/lib/staff/access/sign-in';
import { MAX_STAFF_EMAIL } from '@/lib/staff/access/staff-fields';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = orBusy(async (request: Request) => {
  const { email = '', password = '' } = await readForm(request);
  const result = await signIn({ email, password }, request.headers);
  if (result.outcome === 'signed_in') {
    return seeOther('/staff', [...result.cookies, noTypedCookie()]);
  }
  if (result.outcome === 'code') return seeOther(CODE_PATH, [...result.cookies, noTypedCookie()]);
  if (result.outcome === 'busy') return busyPage(result.retryAfterSeconds);
  const back = `${SIGN_IN_PATH}?${problemQuery(accessProblems, { form: result.outcome })}`;
  const answer = seeOther(back, [typedCookie({ email: email.slice(0, MAX_STAFF_EMAIL) })]);
  if (result.outcome === 'too_many') {
    answer.headers.set('Retry-After', String(result.retryAfterSeconds));
  }
  return answer;
});
