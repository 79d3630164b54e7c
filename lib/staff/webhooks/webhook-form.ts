import { webhookEventKind } from '@/lib/messages/webhook-events';
import {
  ACTION_NETWORK_URL,
  isApiKey,
  MAX_OSDI_TAG,
  MAX_OSDI_TAGS,
  osdiUrl,
} from '@/lib/notify/webhooks/action-network';
import { civiApiUrl } from '@/lib/notify/webhooks/civicrm';
import { MAX_WEBHOOK_URL, webhookUrlProblem } from '@/lib/notify/webhooks/webhook-url';
import { env } from '@/lib/platform/env';
import { type FormProblems, noticeQuery } from '@/lib/staff/forms/form-problems';
import type { NewWebhook } from './change-webhook';
import { webhookNotices, type webhookProblems } from './webhook-labels';

export type WebhookFormResult = NewWebhook | { problems: FormProblems<typeof webhookProblems> };

/** A typed address; one without a scheme, as browsers show it, gets https. */
function typedUrl(typed = ''): string {
  const url = typed.trim();
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/?]|$)(?!\/)/.test(url) ? `https://${url}` : url;
}

/** Fields of a new webhook, as an admin typed them. */
export function readWebhookForm(form: Record<string, string>): WebhookFormResult {
  const url = typedUrl(form.url);
  const events = webhookEventKind.options.filter((kind) => form[kind] === 'yes');
  const wrong = webhookUrlProblem(url, env().WEBHOOKS_TO_PRIVATE === 'yes');
  if (!wrong && events.length > 0) {
    return { format: 'standard', url: new URL(url).href, events };
  }
  return {
    problems: {
      ...(wrong && { url: wrong }),
      ...(events.length === 0 && { events: 'missing' }),
    },
  };
}

/** Fields of the connection to Action Network, as an admin typed them. */
export function readActionNetworkForm(form: Record<string, string>): WebhookFormResult {
  const url = typedUrl(form.osdiUrl) || ACTION_NETWORK_URL;
  const key = (form.key ?? '').trim();
  const tags = [...new Set((form.tags ?? '').split(/[,\n]/).map((tag) => tag.trim()))].filter(
    Boolean,
  );
  const wrong = webhookUrlProblem(url, env().WEBHOOKS_TO_PRIVATE === 'yes');
  const hasLongTags = tags.length > MAX_OSDI_TAGS || tags.some((tag) => tag.length > MAX_OSDI_TAG);
  if (!wrong && isApiKey(key) && !hasLongTags) {
    return { format: 'action_network', url: osdiUrl(url), key, tags };
  }
  return {
    problems: {
      ...(!isApiKey(key) && { key: key === '' ? 'missing' : 'wrong' }),
      ...(hasLongTags && { tags: 'long' }),
      ...(wrong && { osdiUrl: wrong }),
    },
  };
}

/** Typed values of the Action Network form, without the key. */
export function typedActionNetwork({ tags = '', osdiUrl = '' }: Record<string, string>) {
  return {
    tags: tags.slice(0, MAX_OSDI_TAGS * MAX_OSDI_TAG),
    osdiUrl: osdiUrl.slice(0, MAX_WEBHOOK_URL),
  };
}

/** Fields of the connection to CiviCRM, as an admin typed them. */
export function readCiviCrmForm(form: Record<string, string>): WebhookFormResult {
  const url = typedUrl(form.civiUrl);
  const key = (form.civiKey ?? '').trim();
  const group = (form.civiGroup ?? '').trim();
  const wrong = webhookUrlProblem(url, env().WEBHOOKS_TO_PRIVATE === 'yes');
  const isGroup = /^[1-9]\d{0,8}$/.test(group);
  if (!wrong && isApiKey(key) && (group === '' || isGroup)) {
    return {
      format: 'civicrm',
      url: civiApiUrl(url),
      key,
      groupId: isGroup ? Number(group) : null,
    };
  }
  return {
    problems: {
      ...(wrong && { civiUrl: wrong }),
      ...(!isApiKey(key) && { civiKey: key === '' ? 'missing' : 'wrong' }),
      ...(group !== '' && !isGroup && { civiGroup: 'wrong' }),
    },
  };
}

/** Typed values of the CiviCRM form, without the key. */
export function typedCiviCrm({ civiUrl = '', civiGroup = '' }: Record<string, string>) {
  return { civiUrl: civiUrl.slice(0, MAX_WEBHOOK_URL), civiGroup: civiGroup.slice(0, 20) };
}

/** Typed values, for showing the form again with its problems. */
export function typedWebhook(form: Record<string, string>): Record<string, string> {
  const kinds = webhookEventKind.options.filter((kind) => form[kind] === 'yes');
  const url = (form.url ?? '').slice(0, MAX_WEBHOOK_URL);
  return { url, ...Object.fromEntries(kinds.map((kind) => [kind, 'yes'])) };
}

export type WebhookParams = { id: string };

export const WEBHOOKS_PATH = '/staff/webhooks';

export const webhookPath = (id: string) => `${WEBHOOKS_PATH}/${id}`;

/** Page after a change: the webhook, or the list if the webhook no longer exists. */
export function afterChange(id: string, outcome: keyof typeof webhookNotices): string {
  const isGone = outcome === 'webhook_unknown' || outcome === 'webhook_removed';
  return `${isGone ? WEBHOOKS_PATH : webhookPath(id)}?${noticeQuery(webhookNotices, outcome)}`;
}
