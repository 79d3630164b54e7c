import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';
import { settleStep } from '@/lib/staff/settings/read-start';
import { isSettledStep, startNotices } from '@/lib/staff/settings/start-labels';

export const POST = adminAction(async (staff, request) => {
  const { step = '' } = await readForm(request);
  if (!isSettledStep(step)) return seeOther('/staff/start');
  await settleStep(step, staff);
  return seeOther(`/staff/start?${noticeQuery(startNotices, 'settled')}#notice`);
});
