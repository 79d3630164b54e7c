import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { typedCookie } from '@/lib/staff/forms/typed-cookie';
import { isSteppedUp } from '@/lib/staff/settings/step-up';
import { addWebhook } from '@/lib/staff/webhooks/change-webhook';
import {
  afterChange,
  readCiviCrmForm,
  typedCiviCrm,
  WEBHOOKS_PATH,
} from '@/lib/staff/webhooks/webhook-form';
import { webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

export const POST = adminAction(async (staff, request) => {
  const form = await readForm(request);
  if (!(await isSteppedUp(request.headers))) {
    const needed = problemQuery(webhookProblems, { code: 'needed' });
    return seeOther(`${WEBHOOKS_PATH}?${needed}`, [typedCookie(typedCiviCrm(form))]);
  }
  const read = readCiviCrmForm(form);
  if ('problems' in read) {
    const back = `${WEBHOOKS_PATH}?${problemQuery(webhookProblems, read.problems)}`;
    return seeOther(back, [typedCookie(typedCiviCrm(form))]);
  }
  return seeOther(afterChange(await addWebhook(read, staff), 'civicrm_added'));
});
