import { type WebhookEventKind, webhookEventKind } from '@/lib/messages/webhook-events';
import { MAX_WEBHOOK_URL, webhookUrlProblem } from '@/lib/notify/webhooks/webhook-url';
import { env } from '@/lib/platform/env';
import type { FormProblems } from '@/lib/staff/forms/form-problems';
import type { webhookProblems } from './webhook-labels';

type Read =
  | { url: string; events: WebhookEventKind[] }
  | { problems: FormProblems<typeof webhookProblems> };

/** What an admin filled in for a new webhook. */
export function readWebhookForm(form: Record<string, string>): Read {
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

/** What goes back to the form with its problems. */
export function typedWebhook(form: Record<string, string>): Record<string, string> {
  const kinds = webhookEventKind.options.filter((kind) => form[kind] === 'yes');
  const url = (form.url ?? '').slice(0, MAX_WEBHOOK_URL);
  return { url, ...Object.fromEntries(kinds.map((kind) => [kind, 'yes'])) };
}
