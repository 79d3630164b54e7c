import type { WebhookEventKind } from '@/lib/messages/webhook-events';
import { MAX_WEBHOOK_URL } from '@/lib/notify/webhooks/webhook-url';
import type { NoticeLabels } from '@/lib/staff/forms/notices';

/** Labels of the pages about webhooks. */

export const eventLabels: Record<WebhookEventKind, { label: string; hint: string }> = {
  'message.received': {
    label: 'A message was received',
    hint: 'When it is stored, also while it waits for a review or for its writer to confirm it. Nothing of the person.',
  },
  'delivery.ended': {
    label: 'A delivery ended',
    hint: 'With the office and the state in which it ended. Nothing of the person.',
  },
  'newsletter.opted_in': {
    label: 'Somebody asked for the newsletter',
    hint: 'With address, name, ZIP code and language. Once they have confirmed the address, where that is asked for.',
  },
};

/** Label of an event kind in a sentence; a test event has the same everywhere. */
export const kindLabel = (kind: string): string =>
  Object.hasOwn(eventLabels, kind) ? eventLabels[kind as WebhookEventKind].label : 'A test';

export const callStatusLabels: Record<string, string> = {
  queued: 'Waiting',
  sending: 'On its way',
  accepted: 'Taken',
  failed: 'Given up',
  dropped: 'Not sent: the person was erased',
};

export const callFailureLabels: Record<string, string> = {
  refused: 'the receiver did not take it',
  redirected: 'the receiver sends elsewhere, and redirects are not followed',
  timeout: 'no answer within ten seconds',
  unavailable: 'the receiver could not be reached, or dropped the line',
  no_such_host: 'there is no such host',
  certificate: 'its certificate cannot be trusted',
  private_address: 'the address lies in a private network',
  bad_url: 'the address is not taken any more',
  gone: 'the receiver says that it is gone',
  secret_unreadable: 'the secret cannot be read: renew it',
  unknown: 'the reason is not known',
};

/** Outcomes of the actions on a webhook. */
export const webhookNotices = {
  webhook_added: 'The webhook is added. Copy its secret now.',
  webhook_on: 'The webhook is switched on.',
  webhook_off: 'The webhook is switched off. What happens from now on is not told to it.',
  webhook_renewed:
    'The webhook has a new secret. Copy it now: the old one stays valid beside it for 24 hours.',
  webhook_removed: 'The webhook is removed.',
  webhook_test: 'A test is on its way. Load this page again to see what became of it.',
  webhook_replayed: 'It is sent again now, under the same webhook-id.',
  webhook_unknown: { refused: 'There is no such webhook. Perhaps somebody removed it.' },
  webhook_is_off: { refused: 'Nothing was sent: the webhook is switched off.' },
  webhook_nothing: { refused: 'Nothing was sent: there is nothing to send again.' },
} satisfies NoticeLabels;

/** Field → problem → sentence. */
export const webhookProblems = {
  url: {
    missing: 'Enter the address to call',
    wrong: 'Enter a whole address, like https://hooks.example.org/campaign',
    long: `The address must have at most ${MAX_WEBHOOK_URL} characters`,
    https: 'The address must begin with https://',
    login: 'Take the user name and password out of the address: the signature tells who calls',
    private: 'The address leads to this machine or its network. Enter one in the open internet',
  },
  events: { missing: 'Choose what the webhook is told of' },
  sure: { missing: 'Tick the box to remove the webhook' },
};
