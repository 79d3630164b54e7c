import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import {
  BILLS_PATH,
  billNotices,
  billProblems,
  recordBill,
} from '@/lib/staff/campaign/bill-records';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = adminAction(async (staff, request) => {
  const form = await readForm(request);
  const { bill = '', status = '', on = '', sourceUrl = '' } = form;
  const typed = { bill, status, on: on.slice(0, 40), sourceUrl: sourceUrl.slice(0, 1_000) };
  const outcome = await recordBill(form, staff);
  if (outcome === 'unconfirmed') {
    return seeOther(`${BILLS_PATH}?confirm=record`, [typedCookie(typed)]);
  }
  if (typeof outcome === 'object') {
    const query = problemQuery(billProblems, outcome.problems);
    return seeOther(`${BILLS_PATH}?${query}`, [typedCookie(typed)]);
  }
  return seeOther(`${BILLS_PATH}?${noticeQuery(billNotices, outcome)}`, [noTypedCookie()]);
});
