import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { isSteppedUp } from '@/lib/staff/settings/step-up';
import { renewSecret } from '@/lib/staff/webhooks/change-webhook';
import {
  afterChange,
  showSecretCookie,
  type WebhookParams,
  webhookPath,
} from '@/lib/staff/webhooks/webhook-form';
import { webhookProblems } from '@/lib/staff/webhooks/webhook-labels';

export const POST = adminAction<WebhookParams>(async (staff, request, { id }) => {
  const { key = '' } = await readForm(request);
  // Only the key of another system is typed here; it needs a fresh code, as does every stored
  // secret.
  if (key && !(await isSteppedUp(request.headers))) {
    return seeOther(`${webhookPath(id)}?${problemQuery(webhookProblems, { code: 'needed' })}`);
  }
  const outcome = await renewSecret(id, staff, { key: key.trim() });
  const shown = outcome === 'webhook_renewed' ? [showSecretCookie(id)] : [];
  return seeOther(afterChange(id, outcome), shown);
});
