import { changeCampaign } from '@/lib/campaign/change-campaign';
import { seeOther } from '@/lib/platform/answers';
import { mailMode } from '@/lib/platform/env';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { reportNotices } from '@/lib/staff/reports/report-labels';

export const POST = adminAction(async (by, request) => {
  const { to } = await readForm(request);
  const weeklyReport = to === 'on';
  await changeCampaign({ weeklyReport }, { by });
  const on = mailMode() === 'live' ? 'weekly_on' : 'weekly_on_in_test';
  const notice = noticeQuery(reportNotices, weeklyReport ? on : 'weekly_off');
  return seeOther(`/staff/reports?${notice}`);
});
