import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { renewSecret } from '@/lib/staff/webhooks/change-webhook';
import {
  afterChange,
  showSecretCookie,
  type WebhookParams,
} from '@/lib/staff/webhooks/webhook-form';

export const POST = adminAction<WebhookParams>(async (staff, request, { id }) => {
  const { key = '' } = await readForm(request);
  const outcome = await renewSecret(id, staff, { key: key.trim() });
  const shown = outcome === 'webhook_renewed' ? [showSecretCookie(id)] : [];
  return seeOther(afterChange(id, outcome), shown);
});
