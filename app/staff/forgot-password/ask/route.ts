import { after } from 'next/server';
import { seeOther } from '@/lib/platform/answers';
import { countResetRequest, mailNewPasswordLink } from '@/lib/staff/access/forgot-password';
import { MAX_STAFF_EMAIL, staffEmail } from '@/lib/staff/access/staff-fields';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';

export async function POST(request: Request) {
  const { email = '' } = await readForm(request);
  const back = (problems: Record<string, string>) =>
    seeOther(`/staff/forgot-password?${problemQuery(problems)}`, [
      typedCookie({ email: email.slice(0, MAX_STAFF_EMAIL) }),
    ]);
  const read = staffEmail.safeParse(email);
  if (!read.success) return back({ email: read.error.issues[0]?.message ?? 'wrong' });
  const limit = await countResetRequest(request.headers);
  if (!limit.allowed) {
    const answer = back({ form: 'too_many' });
    answer.headers.set('Retry-After', String(limit.retryAfterSeconds));
    return answer;
  }
  // The answer is out before anybody looks whether there is such an account.
  const headers = new Headers(request.headers);
  after(() => mailNewPasswordLink(read.data, headers));
  return seeOther('/staff/forgot-password?notice=link_sent');
}
