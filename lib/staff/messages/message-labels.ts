import type { NoticeKind } from '@/lib/platform/db';
import type { NoticeLabels } from '@/lib/staff/forms/form-problems';
import { noticeNames } from '@/lib/staff/labels';

/** Outcomes whose notice `MessageNotice` composes with numbers of the message. */
type MessageNoticeOutcome = 'on_hold' | 'stale';

/** Outcome of an action on a message that does not exist, shown in the inbox. */
export const noMessageNotices = {
  no_message: { refused: 'There is no such message. It may have been deleted.' },
} satisfies NoticeLabels;

/** Outcomes of the actions on one message. */
export const messageNotices = {
  released: 'The message was approved. Its deliveries are queued.',
  rejected: 'The message was rejected. The supporter can read why on their receipt.',
  retried: 'The delivery will be tried again now.',
  noted: 'Your note was added.',
  noted_changed:
    'Your note was added. Something changed since you opened this page: see “What happened”.',
  assigned: 'The message is assigned to you.',
  unassigned: 'The message is no longer assigned.',
  tagged: 'The tags were saved.',
  all_erased: 'The supporter’s information was deleted.',
  erase_soon:
    'The supporter’s information is being deleted. Unsent deliveries were canceled. The rest will be deleted within minutes.',
  not_opened: {
    refused: 'Nothing was sent: open the text first. Then you can approve the message.',
  },
  is_on_hold: {
    refused: 'Nothing changed: this message is on hold. Approve or reject it first.',
  },
  nothing_waits: {
    refused: 'Nothing was put on hold: no deliveries were queued anymore.',
  },
  already_on_hold: {
    refused: 'Nothing changed: this message is already on hold.',
  },
  changed: {
    refused: 'Nothing changed: this message has changed. You now see the current version.',
  },
  not_confirmed: {
    refused:
      'Nothing was sent: the supporter has not confirmed their email address yet. The message is sent when they do.',
  },
  ask_ended: {
    refused:
      'Nothing was sent: the message’s request is over. An admin can accept that, with a reason, under Campaign.',
  },
  no_channel: {
    refused: 'Nothing was sent: no delivery method reaches this office.',
  },
  erased: {
    refused: 'Nothing changed: the supporter’s information was deleted.',
  },
} satisfies NoticeLabels;

export type MessageOutcome =
  | keyof typeof messageNotices
  | keyof typeof noMessageNotices
  | MessageNoticeOutcome;

type Delivery = {
  kind: 'letter' | 'notice';
  notice: NoticeKind | null;
  officeName: string | null;
  seat: string | null;
};

/** Recipient of a delivery: an office, or the supporter. */
export function receiverOf({ kind, notice, officeName, seat }: Delivery): string {
  if (kind === 'notice') return notice ? noticeNames[notice] : 'Email to the supporter';
  const name = officeName ?? 'Office';
  return seat ? `${name} (${seat})` : name;
}

type Writer = { firstName: string | null; lastName: string | null; erasedAt: Date | null };

/** Name of the writer, which is removed when their personal data is deleted. */
export function writerOf({ firstName, lastName, erasedAt }: Writer): string {
  return (
    [firstName, lastName].filter(Boolean).join(' ') ||
    (erasedAt ? 'Information deleted' : 'No name')
  );
}

/**
 * Place of the writer, such as "Austin (TX-37)"; only the district once the personal data is
 * deleted.
 */
export function writerPlace({ city, district }: { city: string | null; district: string }): string {
  return city ? `${city} (${district})` : district;
}
