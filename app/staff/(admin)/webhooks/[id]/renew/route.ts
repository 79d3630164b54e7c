import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { renewSecret } from '@/lib/staff/webhooks/change-webhook';
import { showSecretCookie } from '@/lib/staff/webhooks/shown-secret';
import { afterChange, type WebhookParams } from '@/lib/staff/webhooks/webhook-paths';

export const POST = adminAction<WebhookParams>(async (staff, _request, { id }) => {
  const outcome = await renewSecret(id, staff);
  return seeOther(afterChange(id, outcome), [showSecretCookie(id)]);
});
