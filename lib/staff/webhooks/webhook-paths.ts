import { noticeQuery } from '@/lib/staff/forms/notices';
import { webhookNotices } from './webhook-labels';

export type WebhookParams = { id: string };

export const WEBHOOKS_PATH = '/staff/webhooks';

export const webhookPath = (id: string) => `${WEBHOOKS_PATH}/${id}`;

/** Where a change leads: back to the webhook, or to all of them when it is gone. */
export function afterChange(id: string, outcome: keyof typeof webhookNotices): string {
  const isGone = outcome === 'webhook_unknown' || outcome === 'webhook_removed';
  return `${isGone ? WEBHOOKS_PATH : webhookPath(id)}?${noticeQuery(webhookNotices, outcome)}`;
}
