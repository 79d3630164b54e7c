import {
  MAX_EMAIL,
  MAX_NETWORK,
  MAX_SAME_WORDS,
  MAX_STREET,
} from '@/lib/messages/review-flags/many';
import type { ReviewFlag } from '@/lib/messages/review-flags/review-rules';
import type { ChannelName, DeliveryStatus, HoldReason } from '@/lib/platform/db';
import { accessNotices, accessProblems, accessRefusals } from './access/access-labels';
import { MAX_PASSWORD, MAX_STAFF_NAME, MIN_PASSWORD } from './access/staff-fields';
import { bulkRefusals } from './bulk/bulk-labels';
import { campaignNotices, campaignProblems, campaignRefusals } from './campaign/campaign-labels';
import { exportProblems } from './exports/export-labels';
import { messageNotices, messageProblems, messageRefusals } from './messages/message-labels';
import { channelNotices, channelRefusals } from './offices/channel-labels';
import { officeNotices, officeProblems, officeRefusals } from './offices/office-labels';
import { rosterNotices, rosterProblems } from './offices/roster-labels';
import { peopleNotices, peopleProblems, peopleRefusals } from './team/team-labels';
import { webhookNotices, webhookProblems, webhookRefusals } from './webhooks/webhook-labels';

/** The words of the staff pages; staff read English. */

export const statusWords: Record<DeliveryStatus, string> = {
  on_hold: 'Held',
  queued: 'Waiting to go',
  sending: 'Being sent',
  accepted: 'Accepted',
  refused: 'Refused by the receiver',
  failed: 'Given up after all tries',
  unconfirmed: 'Unclear: may have arrived',
  bounced: 'Came back',
  self_send: 'With the supporter to send',
  self_sent: 'Sent by the supporter',
  rejected: 'Rejected by staff',
  expired: 'Too old, not sent',
  canceled: 'Withdrawn',
};

export const channelWords: Record<ChannelName, string> = {
  capture: 'file on this machine',
  email: 'email',
  house_cwc: 'House gateway',
  senate_cwc: 'Senate gateway',
  self_send: 'self-send to the supporter',
};

export const failureWords: Record<string, string> = {
  refused: 'the receiver refused it',
  timeout: 'the receiver did not answer in time',
  bad_address: 'the address does not work',
  too_large: 'the letter was too large',
  unavailable: 'the receiver could not be reached',
  invalid: 'the letter breaks a rule of the receiver',
  duplicate: 'the receiver knows its number, though it had never been sent',
  configuration: 'our key, our name or our network address is not known there',
  new_map: 'the districts were drawn anew since it was written',
  unknown: 'the reason is not known',
};

export const outcomeWords: Record<string, string> = {
  accepted: 'Taken',
  try_again: 'Not now, to be tried again',
  give_up: 'Refused for good',
};

export const holdLabels: Record<HoldReason, string> = {
  review: 'Waits for a look by staff',
  confirmation: 'Waits for the supporter to confirm their email address',
  new_congress: 'Waits until the members of the new Congress are known',
};

/** Why a message may want a look: in a list, and beside the message. A rule is no verdict. */
export const reviewFlagLabels: Record<ReviewFlag, { label: string; sentence: string }> = {
  many_from_address: {
    label: 'many from one address',
    sentence: `More than ${MAX_EMAIL} messages came from its email address within a day, or more than ${MAX_STREET} from its street and ZIP code.`,
  },
  many_from_network: {
    label: 'many from one network',
    sentence: `More than ${MAX_NETWORK} messages came from its network within an hour. Campuses and telephone companies share one.`,
  },
  links: { label: 'link', sentence: 'It holds a link to a page that no public body keeps.' },
  shouting: { label: 'capitals', sentence: 'Most of its own words are in capitals.' },
  slurs: { label: 'slur', sentence: 'It holds a word of the list of slurs.' },
  repeated_text: {
    label: 'repeated text',
    sentence: `More than ${MAX_SAME_WORDS} others sent the same words of their own within a week.`,
  },
};

export const certaintyWords: Record<string, string> = {
  zip: 'the ZIP code settles it',
  address: 'found by the street address',
  location: 'found by a place on the map',
  chosen: 'chosen by the supporter',
  near_boundary: 'near a boundary',
};

/** What the last action came to; keys stand in the query. */
export const noticeWords: Record<string, string> = {
  signed_out: 'You are signed out.',
  account_made: 'Your account is ready. Sign in with it.',
  ...messageNotices,
  ...rosterNotices,
  ...channelNotices,
  ...officeNotices,
  ...accessNotices,
  ...webhookNotices,
  ...peopleNotices,
  ...campaignNotices,
};

/** Notices that say something did not happen. */
export const refusalWords: Record<string, string> = {
  admins_only: 'That is for admins. Ask one of them if you need it.',
  changed: 'Nothing was done: this changed meanwhile. What you see now is how it stands.',
  not_confirmed:
    'Nothing was done: the supporter has not confirmed their email address yet. The letters go out when they do.',
  no_channel: 'Nothing was done: there is still no way to send to this office from here.',
  erased: 'Nothing was done: what was written has been erased, so there is nothing to send.',
  no_message: 'There is no such message. It may have been removed.',
  ...messageRefusals,
  ...bulkRefusals,
  ...channelRefusals,
  ...officeRefusals,
  ...accessRefusals,
  ...webhookRefusals,
  ...peopleRefusals,
  ...campaignRefusals,
};

/** Field, problem, sentence. */
export const problemWords: Record<string, Record<string, string>> = {
  form: {
    wrong: 'The email address or the password is wrong. Check both and try again',
    too_many: 'There were too many tries from your network. Try again after the next full hour',
    missing: 'Enter your email address and your password',
  },
  name: {
    missing: 'Enter your name',
    long: `Your name must have at most ${MAX_STAFF_NAME} characters`,
  },
  email: {
    missing: 'Enter the email address',
    wrong: 'Enter an email address like name@example.org',
    taken: 'Somebody with this address is on the staff already',
    disabled: 'The account with this address is disabled. Let it in again instead',
  },
  password: {
    missing: 'Enter a password',
    short: `The password must have at least ${MIN_PASSWORD} characters`,
    long: `The password must have at most ${MAX_PASSWORD} characters`,
    repeated: 'Choose a password of more than one sign again and again',
    obvious: 'Choose a password without your address or the name of this site in it',
  },
  ...messageProblems,
  ...rosterProblems,
  ...officeProblems,
  ...accessProblems,
  ...peopleProblems,
  ...exportProblems,
  ...campaignProblems,
  ...webhookProblems,
};

export const problemTitle = 'There is a problem';
