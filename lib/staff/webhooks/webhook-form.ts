import { type WebhookEventKind, webhookEventKind } from '@/lib/messages/webhook-events';
import { MAX_WEBHOOK_URL, webhookUrlProblem } from '@/lib/notify/webhooks/webhook-url';
import { env } from '@/lib/platform/env';
import type { FormProblems } from '@/lib/staff/forms/form-problems';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readTyped, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { webhookNotices, type webhookProblems } from './webhook-labels';

type WebhookFormResult =
  | { url: string; events: WebhookEventKind[] }
  | { problems: FormProblems<typeof webhookProblems> };

/** Fields of a new webhook, as an admin typed them. */
export function readWebhookForm(form: Record<string, string>): WebhookFormResult {
  const url = (form.url ?? '').trim();
  const events = webhookEventKind.options.filter((kind) => form[kind] === 'yes');
  const wrong = webhookUrlProblem(url, env().WEBHOOKS_TO_PRIVATE === 'yes');
  if (!wrong && events.length > 0) return { url: new URL(url).href, events };
  return {
    problems: {
      ...(wrong && { url: wrong }),
      ...(events.length === 0 && { events: 'missing' }),
    },
  };
}

/** Typed values for showing the form again with its problems. */
export function typedWebhook(form: Record<string, string>): Record<string, string> {
  const kinds = webhookEventKind.options.filter((kind) => form[kind] === 'yes');
  const url = (form.url ?? '').slice(0, MAX_WEBHOOK_URL);
  return { url, ...Object.fromEntries(kinds.map((kind) => [kind, 'yes'])) };
}

export type WebhookParams = { id: string };

export const WEBHOOKS_PATH = '/staff/webhooks';

export const webhookPath = (id: string) => `${WEBHOOKS_PATH}/${id}`;

/** Page after a change: the webhook, or the list when it is gone. */
export function afterChange(id: string, outcome: keyof typeof webhookNotices): string {
  const isGone = outcome === 'webhook_unknown' || outcome === 'webhook_removed';
  return `${isGone ? WEBHOOKS_PATH : webhookPath(id)}?${noticeQuery(webhookNotices, outcome)}`;
}

const SHOWN_SECONDS = 300;

/**
 * Lets the next page show a webhook's secret, for five minutes in this browser or until another
 * action there. The cookie says which webhook; it does not contain the secret.
 */
export function showSecretCookie(webhookId: string, now = new Date()): string {
  const until = new Date(now.getTime() + SHOWN_SECONDS * 1000).toISOString();
  return typedCookie({ secretOf: webhookId, until });
}

/** Whether the secret is new, so that it may still be shown. */
export function mayShowSecret(
  webhookId: string,
  cookieOf: (name: string) => string | undefined,
  now = new Date(),
): boolean {
  const { secretOf, until = '' } = readTyped(cookieOf);
  return secretOf === webhookId && until > now.toISOString();
}
