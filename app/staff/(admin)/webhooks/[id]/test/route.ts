import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { sendTest } from '@/lib/staff/webhooks/replay-calls';
import { afterChange, type WebhookParams } from '@/lib/staff/webhooks/webhook-form';

export const POST = adminAction<WebhookParams>(async (staff, _request, { id }) =>
  seeOther(afterChange(id, await sendTest(id, staff))),
);
