import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { bounceNotices, dismissBounce } from '@/lib/staff/bounces/match-bounces';
import { noticeQuery } from '@/lib/staff/forms/notices';

export const POST = adminAction<{ id: string }>(async (by, _request, { id }) => {
  const outcome = (await dismissBounce(id, by)) ? 'bounce_dismissed' : 'bounce_gone';
  return seeOther(`/staff/bounces?${noticeQuery(bounceNotices, outcome)}`);
});
