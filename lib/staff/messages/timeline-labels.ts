import { isRejectionCode } from '@/lib/campaign/rejection-codes';
import type { AuditLine } from '@/lib/platform/db';
import { eraseReasonWords, rejectionWords } from './message-labels';

/** What a line of the audit says of a message, after the name of who did it. */
const actions: Record<string, string> = {
  'message.released': 'released the letters',
  'message.rejected': 'rejected the message',
  'message.held': 'held the letters that had not left',
  'message.noted': 'wrote a note',
  'message.erasing': 'asked for the message to be erased',
  'messages.erased': 'erased the person and what they wrote',
  'message.rejection_taken_back': 'took the rejection back',
  'delivery.retried': 'put a delivery back in line',
  'delivery.retry_taken_back': 'took another try back before it began',
};

/** For example "rejected the message: A threat". */
export function actionWords({ action, reason }: Pick<AuditLine, 'action' | 'reason'>): string {
  const words = Object.hasOwn(actions, action) ? actions[action] : action;
  return reason ? `${words}: ${reasonWords(reason)}` : (words ?? action);
}

function reasonWords(reason: string): string {
  if (reason !== 'other' && reason in eraseReasonWords) {
    return eraseReasonWords[reason as keyof typeof eraseReasonWords];
  }
  return isRejectionCode(reason) ? rejectionWords[reason] : reason;
}

/** Who erased, as the row of the message keeps it. */
export const erasers: Record<string, string> = {
  supporter: 'The supporter',
  staff: 'Staff',
  timetable: 'The timetable',
  unconfirmed: 'The timetable, since nobody confirmed it,',
};
