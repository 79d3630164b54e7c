import type { CorrectionEffect, CorrectionKind } from '@/lib/offices/seat-corrections';
import type { NoticeLabels } from '@/lib/staff/forms/notices';

/** Labels of the pages about who holds which seat. */

export const correctionKindLabels: Record<CorrectionKind, string> = {
  details: 'The name or the phone of the member is wrong',
  vacant: 'Nobody holds the seat',
  filled: 'Somebody else holds the seat, or it is known again who does',
};

export const effectLabels: Record<CorrectionEffect, string> = {
  changes: 'In force: visitors are shown this instead of what the roster says.',
  same: 'No longer changes anything: the roster says the same by now.',
  former: 'No longer changes anything: it is about a former member, or the seat was filled since.',
  elsewhere: 'Changes nothing: this member holds another seat. Correct that seat first.',
};

/** Outcomes of correcting a seat. */
export const rosterNotices = {
  corrected: 'The seat is corrected. Visitors see it from now on.',
  update_begun: 'The update has begun. It takes about a minute.',
  update_running: { refused: 'An update is running already. Wait until it is done.' },
  correction_withdrawn: 'The correction is withdrawn. The seat is as the roster says.',
  changed: {
    refused: 'Nothing was done: this changed meanwhile. What you see now is how it stands.',
  },
} satisfies NoticeLabels;
