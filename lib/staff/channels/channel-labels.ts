import { type ChannelReason, channelReason } from '@/lib/offices/choose-channel';
import type { ChannelName } from '@/lib/platform/db';
import type { NoticeLabels } from '@/lib/staff/forms/notices';

/** Labels of channels. Staff pages are in English. */

export const channelTitles: Record<ChannelName, string> = {
  capture: 'Files on our server (test mode)',
  email: 'Email',
  house_cwc: 'House online system',
  senate_cwc: 'Senate online system',
  self_send: 'Sent by the supporter',
};

/** Reason that a letter uses its channel, as a complete sentence. */
export const channelReasonLabels: Record<ChannelReason, string> = {
  gateway: 'Its chamber’s online system accepts it.',
  capture_mode: 'In test mode, messages are saved on our server.',
  no_gateway: 'The online system of this chamber is not connected.',
  stopped: 'The online system is stopped.',
  no_code: 'The online system has no code for this seat.',
  list_unknown: 'We do not have the list of participating offices yet.',
  not_listed: 'The office is not on the list of those that participate in the online system.',
  district_chosen:
    'The supporter chose the district. The online systems need an address that confirms it.',
  near_boundary:
    'The address is near a district boundary. The online systems need one that confirms the district.',
  name_not_taken: 'The House’s and the Senate’s online systems do not accept this name.',
  email_not_taken: 'The House’s and the Senate’s online systems do not accept this email address.',
  street_not_taken:
    'The House’s and the Senate’s online systems do not accept a street address of fewer than three characters.',
  city_not_taken:
    'The House’s and the Senate’s online systems do not accept a city of fewer than three characters.',
  no_title: 'The supporter didn’t choose a title, and the online system requires one.',
  title_not_taken: 'The Senate’s online system does not accept the title that the supporter gave.',
  email_stopped: 'It would be sent by email, but email is stopped.',
  member_left: 'The member it was written to no longer holds the seat.',
  no_address: 'It would be sent by email, but we have no email address for the office.',
  new_map: 'District lines changed after the message was written.',
  staff_choice: 'Staff chose not to use the online system for this office.',
  paused: 'Staff paused this office, so nothing is sent to it.',
};

/**
 * Sentence for a stored reason; undefined if there is no reason, or if another version stored it.
 */
export function reasonSentence(reason: string | null): string | undefined {
  const known = channelReason.safeParse(reason).data;
  return known && channelReasonLabels[known];
}

export const environmentLabels = {
  loopback: 'a test system on our server: nothing reaches an office',
  test: 'test system: nothing reaches an office',
  production: 'live: messages reach the offices',
} as const;

/** Outcomes of starting a channel. */
export const channelNotices = {
  channel_started: 'The delivery method was restarted. Waiting messages are sent now.',
  channel_not_stopped: {
    refused: 'Nothing changed: this delivery method is already on. Someone may have started it.',
  },
} satisfies NoticeLabels;
