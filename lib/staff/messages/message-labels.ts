import type { NoticeLabels } from '@/lib/staff/forms/notices';

/** Outcomes that `MessageNotice` describes with the numbers of the message. */
export type MessageNoticeOutcome = 'on_hold' | 'stale';

/** Outcome of an action on a message that does not exist; the inbox shows it. */
export const noMessageNotices = {
  no_message: { refused: 'There is no such message. It may have been removed.' },
} satisfies NoticeLabels;

/** Outcomes of the actions on one message. */
export const messageNotices = {
  released: 'The letters were released. Those that wait for nothing else go out now.',
  rejected: 'The message was rejected. The supporter can read why on their receipt.',
  retried: 'The delivery will be tried again now.',
  noted: 'Your note was added.',
  noted_changed:
    'Your note was added. Something changed since you opened this page: see “What happened”.',
  all_erased: 'The person and what they wrote have been erased.',
  erase_soon:
    'The message is being erased: what had not left was canceled, and the rest follows within minutes, as soon as no letter is being sent.',
  is_on_hold: {
    refused: 'Nothing was done: letters of this message are held. Release or reject them first.',
  },
  nothing_waits: {
    refused: 'Nothing was held: no letter of this message was waiting any more.',
  },
  already_on_hold: {
    refused: 'Nothing was done: the letters of this message are held already.',
  },
  changed: {
    refused: 'Nothing was done: this changed meanwhile. What you see now is how it stands.',
  },
  not_confirmed: {
    refused:
      'Nothing was done: the supporter has not confirmed their email address yet. The letters go out when they do.',
  },
  no_channel: {
    refused: 'Nothing was done: there is still no way to send to this office from here.',
  },
  erased: {
    refused: 'Nothing was done: what was written has been erased, so there is nothing to send.',
  },
} satisfies NoticeLabels;

export type MessageOutcome =
  | keyof typeof messageNotices
  | keyof typeof noMessageNotices
  | MessageNoticeOutcome;

export const eraseReasonLabels = {
  asked: 'The supporter asked for it',
  rules: 'It is against the rules of this site',
  other: 'For another reason',
};

/** Staff labels of the rejection codes. */
export const rejectionLabels = {
  threat: 'A threat',
  insults: 'Insults',
  names_others: 'Names or details of others',
  spam: 'Advertising or mass text',
  not_about_act: 'Not about the Act',
  false_name: 'In somebody else’s name',
  unreadable: 'Cannot be read',
  asked_by_writer: 'The supporter asked for it',
  other: 'Another reason',
};
