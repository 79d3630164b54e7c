import type { WebhookEventKind } from '@/lib/messages/webhook-events';
import { MAX_OSDI_TAG, MAX_OSDI_TAGS } from '@/lib/notify/webhooks/action-network';
import { type CallFailure, callFailure } from '@/lib/notify/webhooks/post-event';
import { MAX_WEBHOOK_URL } from '@/lib/notify/webhooks/webhook-url';
import type { CallStatus, Webhook } from '@/lib/platform/db';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import { settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';

/** Labels of the webhook pages. */

export const eventLabels: Record<WebhookEventKind, { label: string; hint: string }> = {
  'message.received': {
    label: 'A message was received',
    hint: 'As soon as it is stored, even if it is under review or not yet confirmed. Contains nothing about the person.',
  },
  'delivery.ended': {
    label: 'A delivery ended',
    hint: 'Contains the office and the final status, and nothing about the person.',
  },
  'newsletter.opted_in': {
    label: 'Someone opted in to the newsletter',
    hint: 'Contains the email address, name, ZIP code, and language, after they confirm their address if you require that.',
  },
};

/** Label of an event kind in a sentence; all other kinds are test events. */
export const kindLabel = (kind: string): string =>
  Object.hasOwn(eventLabels, kind) ? eventLabels[kind as WebhookEventKind].label : 'A test';

/**
 * Name of a connection. It contains only the host, because the rest of an address may be its
 * receiver's secret.
 */
export const receiverName = ({ format, url }: Pick<Webhook, 'format' | 'url'>): string =>
  format === 'standard' ? new URL(url).host : `${systemNames[format]} (${new URL(url).host})`;

const systemNames = { action_network: 'Action Network', civicrm: 'CiviCRM' };

export const callStatusLabels: Record<CallStatus, string> = {
  queued: 'Queued',
  accepted: 'Accepted',
  failed: 'Failed',
  dropped: 'Not sent: the person’s information was deleted',
};

const callFailureLabels: Record<CallFailure, string> = {
  refused: 'the receiver did not accept it',
  redirected: 'the receiver redirects, and redirects are not followed',
  timeout: 'no answer within ten seconds',
  unavailable: 'the receiver could not be reached, or the connection broke',
  no_such_host: 'there is no such host',
  certificate: 'its certificate cannot be trusted',
  private_address: 'the address is in a private network',
  bad_url: 'the address is no longer allowed',
  bad_key:
    'it did not accept the API key: change the key, or give its user the permissions it needs',
  not_civicrm: 'what answered is not the API of CiviCRM: check the address and connect it again',
  no_such_group: 'CiviCRM has no group with this ID: remove the connection and connect it again',
  gone: 'the receiver says that it is gone',
  secret_unreadable: 'the secret cannot be read: renew it',
  restored:
    'the site was restored from a backup, and the receiver may have it: send it again if not',
  unknown: 'unknown reason',
};

/** Label of a stored failure. */
export const callFailureLabel = (code: string): string =>
  callFailureLabels[callFailure.catch('unknown').parse(code)];

/** Outcomes of the actions on a webhook. */
export const webhookNotices = {
  /** Shown after a new code was accepted. */
  opened: settingNotices.opened,
  webhook_added: 'The webhook is added. Copy its secret now.',
  webhook_on: 'The webhook is on.',
  webhook_off: 'The webhook is off. It won’t get any events.',
  webhook_renewed:
    'The webhook has a new secret. Copy it now: the old one stays valid for 24 hours.',
  webhook_key_changed: 'The API key is changed. Send a test to check it.',
  webhook_key_wrong: {
    refused: 'The API key was not changed. Enter it as the other system shows it.',
  },
  network_added:
    'Action Network is connected. Send a test to check the key. People who opt in from now on are added there.',
  civicrm_added:
    'CiviCRM is connected. Send a test to check the address, the key, and the group. People who opt in from now on are added there.',
  webhook_removed: 'The connection is removed.',
  webhook_test: 'A test is being sent. Reload this page to see its result.',
  webhook_replayed: 'It is being sent again, with the same webhook-id.',
  webhook_unknown: { refused: 'There is no such webhook. Someone may have removed it.' },
  webhook_is_off: { refused: 'Nothing was sent: the webhook is off.' },
  webhook_nothing: { refused: 'Nothing was sent: there is nothing to send again.' },
} satisfies NoticeLabels;

const urlProblems = {
  missing: 'Enter the address to call',
  wrong: 'Enter a whole address, like https://hooks.example.org/campaign',
  long: `The address must be ${MAX_WEBHOOK_URL} characters or fewer`,
  https: 'The address must begin with https://',
  login: 'Remove the user name and password from the address',
  port: 'Remove the port from the address, or enter one above 1023',
  private: 'The address leads to our server or its network. Enter one on the public internet',
};

const keyProblems = (system: string) => ({
  missing: 'Enter the API key',
  wrong: `Enter the API key as ${system} shows it: letters and digits, without spaces`,
});

/** Field → problem → sentence. */
export const webhookProblems = {
  code: settingProblems.code,
  url: urlProblems,
  osdiUrl: urlProblems,
  civiUrl: urlProblems,
  key: keyProblems('Action Network'),
  civiKey: keyProblems('CiviCRM'),
  civiGroup: { wrong: 'Enter the group’s ID, a number, or leave the field empty' },
  tags: { long: `Enter at most ${MAX_OSDI_TAGS} tags of at most ${MAX_OSDI_TAG} characters each` },
  events: { missing: 'Choose which events to send' },
  sure: { missing: 'Check the box to remove the connection' },
};
