import { receiptPath } from '@/lib/messages/receipt-token';
import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { findOwnMessage, settleStep } from '@/lib/staff/settings/read-start';
import { startNotices } from '@/lib/staff/settings/start-labels';

/** Opens the receipt of the admin's own test message, which completes the step. */
export const POST = adminAction(async (staff) => {
  const message = await findOwnMessage(staff.email);
  if (!message) {
    return seeOther(`/staff/start?${noticeQuery(startNotices, 'no_message')}#notice`);
  }
  await settleStep('test_message', staff);
  return seeOther(receiptPath(message.language, message));
});
