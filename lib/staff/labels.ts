import type { Language } from '@/lib/campaign/languages';
import {
  MAX_EMAIL,
  MAX_NETWORK,
  MAX_SAME_WORDS,
  MAX_STREET,
  type ReviewFlag,
} from '@/lib/messages/review-flags/rules';
import type { ChannelName, DeliveryStatus, HoldReason } from '@/lib/platform/db';

/** Labels that several staff features share. Each feature owns the labels of its own outcomes. */

export const languageLabels: Record<Language, string> = { en: 'English', es: 'Spanish' };

export const statusLabels: Record<DeliveryStatus, string> = {
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

export const channelLabels: Record<ChannelName, string> = {
  capture: 'file on this machine',
  email: 'email',
  house_cwc: 'House gateway',
  senate_cwc: 'Senate gateway',
  self_send: 'self-send to the supporter',
};

export const failureLabels: Record<string, string> = {
  refused: 'the receiver refused it',
  timeout: 'the receiver did not answer in time',
  bad_address: 'the address does not work',
  too_large: 'the letter was too large',
  unavailable: 'the receiver could not be reached',
  invalid: 'the letter breaks a rule of the receiver',
  duplicate: 'the receiver knows its number, though it had never been sent',
  configuration: 'our key, our name or our network address is not known there',
  new_map: 'the district lines changed after it was written',
  unknown: 'the reason is not known',
};

export const attemptOutcomeLabels: Record<string, string> = {
  accepted: 'Taken',
  try_again: 'Not now, to be tried again',
  give_up: 'Refused for good',
};

export const holdLabels: Record<HoldReason, string> = {
  review: 'Waits for a look by staff',
  confirmation: 'Waits for the supporter to confirm their email address',
  new_congress: 'Waits until the members of the new Congress are known',
};

/**
 * Why a message may need attention: in a list, and next to the message. A rule is not a verdict.
 */
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

export const certaintyLabels: Record<string, string> = {
  zip: 'the ZIP code settles it',
  address: 'found by the street address',
  location: 'found by a place on the map',
  chosen: 'chosen by the supporter',
  near_boundary: 'near a boundary',
};

export const problemTitle = 'There is a problem';
