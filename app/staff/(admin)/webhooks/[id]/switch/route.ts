import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie } from '@/lib/staff/forms/typed-cookie';
import { switchWebhook } from '@/lib/staff/webhooks/change-webhook';
import { afterChange, type WebhookParams } from '@/lib/staff/webhooks/webhook-form';

export const POST = adminAction<WebhookParams>(async (staff, request, { id }) => {
  const { to } = await readForm(request);
  // A form with neither value switches off, which is harmless.
  const outcome = await switchWebhook(id, to === 'on', staff);
  return seeOther(afterChange(id, outcome), [noTypedCookie()]);
});
