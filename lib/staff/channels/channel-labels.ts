import type { ChannelReason } from '@/lib/offices/choose-channel';
import type { ChannelName } from '@/lib/platform/db';
import type { NoticeLabels } from '@/lib/staff/forms/notices';

/** Labels of channels; staff read English. */

export const channelTitles: Record<ChannelName, string> = {
  capture: 'Folder on this machine',
  email: 'Email',
  house_cwc: 'House gateway',
  senate_cwc: 'Senate gateway',
  self_send: 'Hand-off to the supporter',
};

/** Why a letter uses its channel, as a whole sentence. */
export const channelReasonLabels: Record<ChannelReason, string> = {
  gateway: 'The gateway of its chamber takes it.',
  capture_mode: 'In capture mode nothing leaves this machine, and no gateway runs on it.',
  no_gateway: 'No gateway is set up for this chamber.',
  stopped: 'The gateway is stopped.',
  no_code: 'The gateway has no code for this seat.',
  list_unknown: 'The gateway has not listed yet which offices take part.',
  not_listed: 'The office is not on the gateway’s list of those that take part.',
  district_chosen: 'The supporter chose the district: a gateway takes sure addresses only.',
  near_boundary: 'The address is near a boundary: a gateway takes sure addresses only.',
  name_not_taken: 'The House’s and the Senate’s online systems do not accept this name.',
  email_not_taken: 'The House’s and the Senate’s online systems do not accept this email address.',
  street_not_taken:
    'The House’s and the Senate’s online systems do not accept a street address of fewer than three characters.',
  city_not_taken:
    'The House’s and the Senate’s online systems do not accept a city of fewer than three characters.',
  no_title: 'The supporter gave no title, and the gateway takes no letter without one.',
  title_not_taken: 'The Senate’s gateway does not know the title that the supporter gave.',
  email_stopped: 'It would go by mail, and mail is stopped.',
  member_left: 'Somebody else holds the seat than the letter was written to, or nobody.',
  no_address: 'It would go by mail, and the office has no address (any more).',
  new_map: 'The district lines changed after the letter was written.',
  staff_choice: 'Staff chose for the office that no gateway is used.',
  paused: 'Staff paused the office: nothing is sent to it.',
};

/** Sentence for a stored reason; undefined for none, or for one of another version. */
export function reasonSentence(reason: string | null): string | undefined {
  return reason !== null && Object.hasOwn(channelReasonLabels, reason)
    ? channelReasonLabels[reason as ChannelReason]
    : undefined;
}

export const environmentLabels = {
  loopback: 'a gateway of this machine: what it takes reaches no office',
  test: 'test entrance: what it takes reaches no office',
  production: 'production: letters reach the offices',
} as const;

/** Outcomes of starting a channel. */
export const channelNotices = {
  channel_started: 'The channel is started again. What waits for it goes out now.',
  channel_not_stopped: {
    refused: 'Nothing was done: the channel is not stopped. Perhaps somebody started it.',
  },
} satisfies NoticeLabels;
