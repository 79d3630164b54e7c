import { receiptPath } from '@/lib/messages/receipt-token';
import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { findOwnMessage, settleStep } from '@/lib/staff/settings/read-start';
import { isSettledStep, startNotices } from '@/lib/staff/settings/start-labels';

export const POST = actionRoute({
  settle: adminAction(async (staff, request) => {
    const { step = '' } = await readForm(request);
    if (!isSettledStep(step)) return seeOther('/staff/start');
    await settleStep(step, staff);
    return seeOther(`/staff/start?${noticeQuery(startNotices, 'settled')}#notice`);
  }),
  /** Opens the receipt of the admin's own test message, which completes the step. */
  receipt: adminAction(async (staff) => {
    const message = await findOwnMessage(staff.email);
    if (!message) {
      return seeOther(`/staff/start?${noticeQuery(startNotices, 'no_message')}#notice`);
    }
    await settleStep('test_message', staff);
    return seeOther(receiptPath(message.language, message));
  }),
});
