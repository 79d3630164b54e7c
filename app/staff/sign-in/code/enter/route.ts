import { orBusy } from '@/components/staff/access/answer-busy';
import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { CODE_PATH, SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { enterCode } from '@/lib/staff/second-factor/enter-code';

export const POST = orBusy(async (request: Request) => {
  const form = await readForm(request);
  const kind = form.kind === 'recovery' ? 'recovery' : 'app';
  const result = await enterCode({ code: form.code ?? '', kind }, request.headers);
  if (result.outcome === 'signed_in') return seeOther('/staff', result.cookies);
  if (result.outcome === 'over') {
    return seeOther(`${SIGN_IN_PATH}?${noticeQuery(accessNotices, 'sign_in_over')}`);
  }
  const code = result.outcome === 'wrong' ? (`wrong_${kind}` as const) : result.outcome;
  const problems = problemQuery(accessProblems, { code });
  const answer = seeOther(`${CODE_PATH}?kind=${kind}&${problems}`);
  if (result.outcome === 'too_many') {
    answer.headers.set('Retry-After', String(result.retryAfterSeconds));
  }
  return answer;
});
