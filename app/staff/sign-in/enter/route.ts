import { seeOther } from '@/lib/platform/answers';
import { networkOf } from '@/lib/platform/network';
import { problemQuery } from '@/lib/staff/form-problems';
import { readForm } from '@/lib/staff/posted-form';
import { SIGN_IN_PATH } from '@/lib/staff/require-staff';
import { signIn } from '@/lib/staff/sign-in';
import { STAFF_EMAIL_MOST } from '@/lib/staff/staff-fields';
import { noTypedCookie, typedCookie } from '@/lib/staff/typed-cookie';

export async function POST(request: Request) {
  const { email = '', password = '' } = await readForm(request);
  const result = await signIn({ email, password, network: networkOf(request.headers) });
  if (result.outcome === 'signed_in') {
    return seeOther('/staff/inbox', [...result.cookies, noTypedCookie()]);
  }
  const back = `${SIGN_IN_PATH}?${problemQuery({ form: result.outcome })}`;
  const answer = seeOther(back, [typedCookie({ email: email.slice(0, STAFF_EMAIL_MOST) })]);
  if (result.outcome === 'too_many') {
    answer.headers.set('Retry-After', String(result.retryAfterSeconds));
  }
  return answer;
}
