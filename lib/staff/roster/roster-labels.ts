import type { CorrectionEffect, CorrectionKind } from '@/lib/offices/seat-corrections';
import type { NoticeLabels } from '@/lib/staff/forms/notices';

/** Labels of the pages about the holders of seats. */

export const correctionKindLabels: Record<CorrectionKind, string> = {
  details: 'The name or the phone of the member is wrong',
  vacant: 'The seat is vacant',
  filled: 'Someone else holds the seat, or it is filled again',
};

export const effectLabels: Record<CorrectionEffect, string> = {
  changes: 'In effect: visitors see this instead of the official list.',
  same: 'No longer needed: the official list says the same.',
  former: 'No longer needed: the member left, or the seat has been filled.',
  elsewhere: 'Changes nothing: this member holds another seat. Correct that seat first.',
};

/** Outcomes of correcting a seat. */
export const rosterNotices = {
  corrected: 'The seat is corrected. Visitors see it from now on.',
  update_begun: 'The update has started. It takes about a minute.',
  update_running: { refused: 'An update is already running. Wait until it is done.' },
  correction_withdrawn: 'The correction was withdrawn. The seat matches the official list again.',
  changed: {
    refused:
      'Nothing changed: someone else changed this in the meantime. This page shows the current state.',
  },
} satisfies NoticeLabels;
