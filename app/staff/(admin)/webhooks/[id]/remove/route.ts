import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie } from '@/lib/staff/forms/typed-cookie';
import { removeWebhook } from '@/lib/staff/webhooks/change-webhook';
import { afterChange, type WebhookParams, webhookPath } from '@/lib/staff/webhooks/webhook-form';
import { webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

export const POST = adminAction<WebhookParams>(async (staff, request, { id }) => {
  const { sure } = await readForm(request);
  if (sure !== 'yes') {
    return seeOther(`${webhookPath(id)}?${problemQuery(webhookProblems, { sure: 'missing' })}`);
  }
  return seeOther(afterChange(id, await removeWebhook(id, staff)), [noTypedCookie()]);
});
