import type { Language } from '@/lib/campaign/languages';
import { type StoredFailure, storedFailure } from '@/lib/delivery/channel';
import {
  MAX_EMAIL,
  MAX_NETWORK,
  MAX_SAME_WORDS,
  MAX_STREET,
  type ReviewFlag,
} from '@/lib/messages/review-flags/rules';
import type {
  ChannelName,
  Delivery,
  DeliveryStatus,
  HoldReason,
  NoticeKind,
  TryOutcome,
} from '@/lib/platform/db';

/** Labels that several staff features share. Each feature has its own labels for its outcomes. */

/** Refusal of a change to a setting that an environment variable overrides. */
export const decidedByServer =
  'Nothing was changed: an environment variable on the server decides this setting';

export const languageLabels: Record<Language, string> = { en: 'English', es: 'Spanish' };

export const statusLabels: Record<DeliveryStatus, string> = {
  on_hold: 'On hold',
  queued: 'Queued',
  sending: 'Being sent',
  accepted: 'Accepted',
  refused: 'Refused',
  failed: 'Failed after all attempts',
  unconfirmed: 'Unconfirmed',
  bounced: 'Bounced',
  self_send: 'To be sent by the supporter',
  self_sent: 'Sent by the supporter',
  rejected: 'Rejected',
  expired: 'Expired, not sent',
  canceled: 'Canceled',
};

/**
 * Labels of accepted deliveries that no office accepted; what test mode saved is never called sent
 * or accepted.
 */
export const SAVED_LABEL = 'Saved in test mode';
export const TEST_SYSTEM_LABEL = 'Accepted by a test system';
/** Label of both kinds together, which says the same words about each. */
export const NO_OFFICE_LABEL = `${SAVED_LABEL} or ${TEST_SYSTEM_LABEL.toLowerCase()}`;

/** Label of an email to staff that test mode saved instead of sending it. */
export const SAVED_MAIL_LABEL =
  'Saved on our server in mail/staff, because of test mode: not sent by email';

type Taken = Pick<Delivery, 'channel' | 'testMode'>;

/** Whether an accepted delivery reached no office. */
export const isSaved = ({ channel, testMode }: Taken) => channel === 'capture' || testMode;

export function acceptedLabel({ channel, testMode }: Taken): string {
  if (channel === 'capture') return SAVED_LABEL;
  return testMode ? TEST_SYSTEM_LABEL : statusLabels.accepted;
}

export function statusLabel({ status, ...taken }: Taken & Pick<Delivery, 'status'>): string {
  return status === 'accepted' ? acceptedLabel(taken) : statusLabels[status];
}

export const channelLabels: Record<ChannelName, string> = {
  capture: 'test mode, saved on our server',
  email: 'email',
  house_cwc: 'the House’s online system',
  senate_cwc: 'the Senate’s online system',
  self_send: 'the supporter sends it',
};

const failureLabels: Record<StoredFailure, string> = {
  refused: 'it was refused',
  timeout: 'no answer in time',
  bad_address: 'the address does not work',
  too_large: 'the message was too large',
  unavailable: 'the server could not be reached',
  invalid: 'the message doesn’t meet the online system’s rules',
  duplicate: 'the online system already has this number, though we never sent it',
  configuration: 'it doesn’t recognize our key, name, or network address',
  new_map: 'the district lines changed after it was written',
  unknown: 'unknown reason',
};

/** Label of a stored failure; a code of another version is shown as it is. */
export function failureLabel(code: string): string {
  const known = storedFailure.safeParse(code).data;
  return known ? failureLabels[known] : code;
}

const attemptOutcomeLabels: Record<Exclude<TryOutcome, 'accepted'>, string> = {
  try_again: 'Not accepted yet, will be tried again',
  give_up: 'Refused',
};

/** Label of the outcome of a delivery's attempt. */
export const attemptLabel = (outcome: TryOutcome, delivery: Taken) =>
  outcome === 'accepted' ? acceptedLabel(delivery) : attemptOutcomeLabels[outcome];

export const holdLabels: Record<HoldReason, string> = {
  review: 'Under review',
  confirmation: 'Waiting for the supporter to confirm their email address',
  new_congress: 'Waiting for the members of the new Congress',
};

/**
 * Reason that a message may need attention, in a list and next to the message. A rule is not a
 * verdict.
 */
export const reviewFlagLabels: Record<ReviewFlag, { label: string; sentence: string }> = {
  threat: {
    label: 'threat',
    sentence: 'It may threaten people or property. Read it before you decide.',
  },
  self_harm: {
    label: 'self-harm',
    sentence: 'Its writer may be thinking of suicide or of hurting themselves.',
  },
  doxxing: {
    label: 'private details of others',
    sentence: 'It may give another person’s address or phone number.',
  },
  many_from_address: {
    label: 'many from one address',
    sentence: `More than ${MAX_EMAIL} messages came from its email address within a day, or more than ${MAX_STREET} from its street and ZIP code.`,
  },
  many_from_network: {
    label: 'many from one network',
    sentence: `More than ${MAX_NETWORK} messages came from its network within an hour. Campuses and phone companies share one.`,
  },
  links: { label: 'link', sentence: 'It contains a link to a page that is not a government page.' },
  shouting: {
    label: 'capitals',
    sentence: 'Most of the writer’s own words are in capital letters.',
  },
  slurs: { label: 'slur', sentence: 'It contains a word from the list of slurs.' },
  restored: {
    label: 'restored from a backup',
    sentence: 'It was queued when the backup was made, and may have been sent since.',
  },
  repeated_text: {
    label: 'repeated text',
    sentence: `More than ${MAX_SAME_WORDS} other people added the same words within a week.`,
  },
};

/** Notices to the supporter, by the kinds in lib/delivery/letters/letter-of.ts. */
export const noticeNames: Record<NoticeKind, string> = {
  receipt: 'Receipt email to the supporter',
  confirm: 'Confirmation email to the supporter',
  reminder: 'Reminder to the supporter to confirm',
  failed: 'Email to the supporter about a failed delivery',
  rejected: 'Email to the supporter about the rejection',
  changed: 'Email to the supporter about a change',
  unlock: 'Email to the supporter with a link to their data',
};

export const certaintyLabels: Record<string, string> = {
  zip: 'the whole ZIP code is in one district',
  address: 'found by the street address',
  location: 'found by device location',
  chosen: 'chosen by the supporter',
  near_boundary: 'near a boundary',
};

export const problemTitle = 'There is a problem';

export const eraseReasonLabels = {
  asked: 'The supporter asked for it',
  rules: 'It breaks the rules of this site',
  other: 'Another reason',
};

/** Staff labels of the rejection codes. */
export const rejectionLabels = {
  threat: 'A threat',
  insults: 'Insults',
  names_others: 'Names or details of other people',
  spam: 'Advertising or mass text',
  not_about_act: 'Not about the Act',
  false_name: 'In someone else’s name',
  unreadable: 'Unreadable',
  asked_by_writer: 'The supporter asked for it',
  other: 'Another reason',
};
