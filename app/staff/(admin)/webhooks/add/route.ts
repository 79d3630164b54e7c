import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { showOnceCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { addWebhook } from '@/lib/staff/webhooks/change-webhook';
import {
  afterChange,
  readWebhookForm,
  typedWebhook,
  WEBHOOKS_PATH,
} from '@/lib/staff/webhooks/webhook-form';
import { webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

export const POST = adminAction(async (staff, request) => {
  const form = await readForm(request);
  const read = readWebhookForm(form);
  if ('problems' in read) {
    const back = `${WEBHOOKS_PATH}?${problemQuery(webhookProblems, read.problems)}`;
    return seeOther(back, [typedCookie(typedWebhook(form))]);
  }
  const id = await addWebhook(read, staff);
  return seeOther(afterChange(id, 'webhook_added'), [showOnceCookie('secretOf', id)]);
});
