import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { renewSecret } from '@/lib/staff/webhooks/change-webhook';
import {
  afterChange,
  showSecretCookie,
  type WebhookParams,
} from '@/lib/staff/webhooks/webhook-form';

export const POST = adminAction<WebhookParams>(async (staff, _request, { id }) => {
  const outcome = await renewSecret(id, staff);
  return seeOther(afterChange(id, outcome), [showSecretCookie(id)]);
});
