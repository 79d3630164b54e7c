import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { replayCalls } from '@/lib/staff/webhooks/replay-calls';
import { afterChange, type WebhookParams } from '@/lib/staff/webhooks/webhook-form';

export const POST = adminAction<WebhookParams>(async (staff, request, { id }) => {
  const { call = '' } = await readForm(request);
  const outcome = await replayCalls(id, call === 'all' ? 'not accepted' : { call }, staff);
  return seeOther(afterChange(id, outcome));
});
