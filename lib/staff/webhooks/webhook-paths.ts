export type WebhookParams = { id: string };

export const WEBHOOKS_PATH = '/staff/webhooks';

export const webhookPath = (id: string) => `${WEBHOOKS_PATH}/${id}`;

/** Where a change leads: back to the webhook, or to all of them when it is gone. */
export function afterChange(id: string, notice: string): string {
  const isGone = notice === 'webhook_unknown' || notice === 'webhook_removed';
  return `${isGone ? WEBHOOKS_PATH : webhookPath(id)}?notice=${notice}`;
}
