import { after } from 'next/server';
import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { mailMode } from '@/lib/platform/env';
import {
  type AccessProblems,
  accessNotices,
  accessProblems,
} from '@/lib/staff/access/access-labels';
import { countResetRequest, mailNewPasswordLink } from '@/lib/staff/access/forgot-password';
import { MAX_STAFF_EMAIL, staffEmail } from '@/lib/staff/access/staff-fields';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = orBusy(async (request: Request) => {
  const { email = '' } = await readForm(request);
  const back = (problems: AccessProblems) =>
    seeOther(`/staff/forgot-password?${problemQuery(accessProblems, problems)}`, [
      typedCookie({ email: email.slice(0, MAX_STAFF_EMAIL) }),
    ]);
  const read = staffEmail.safeParse(email);
  if (!read.success) return back(problemsFrom(accessProblems, read.error, 'email'));
  const limit = await countResetRequest(request.headers);
  if (!limit.allowed) {
    const answer = back({ form: 'too_many' });
    answer.headers.set('Retry-After', String(limit.retryAfterSeconds));
    return answer;
  }
  // The response is sent before the account is looked up.
  const headers = new Headers(request.headers);
  after(() => mailNewPasswordLink(read.data, headers));
  const notice = mailMode() === 'live' ? 'link_sent' : 'link_saved';
  return seeOther(`/staff/forgot-password?${noticeQuery(accessNotices, notice)}`);
});
