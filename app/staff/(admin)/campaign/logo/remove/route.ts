import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { campaignNotices } from '@/lib/staff/campaign/campaign-labels';
import { removeLogo } from '@/lib/staff/campaign/change-logo';
import { topicPath } from '@/lib/staff/campaign/topics';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminAction(async (by, request) => {
  const { version = '-1' } = await readForm(request);
  const outcome = await removeLogo({ by, version: Number(version) });
  return seeOther(`${topicPath('look')}?${noticeQuery(campaignNotices, outcome)}`);
});
