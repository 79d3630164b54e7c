import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';
import { stepUp } from '@/lib/staff/settings/step-up';

/** Pages with a form that requires a new code. */
const BACK = /^\/staff\/(?:settings\/(?:email|congress|live)|webhooks(?:\/[0-9a-f-]{36})?)$/;

export const POST = adminAction(async (_staff, request) => {
  const { code = '', back: asked = '' } = await readForm(request);
  const back = BACK.test(asked) ? asked : '/staff/settings/email';
  const result = await stepUp(request.headers, code);
  if (result.outcome !== 'open') {
    return seeOther(`${back}?${problemQuery(settingProblems, { code: result.outcome })}#problems`);
  }
  return seeOther(`${back}?${noticeQuery(settingNotices, 'opened')}`, [result.cookie]);
});
