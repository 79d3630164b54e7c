import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { bounceNotices, matchBounce } from '@/lib/staff/bounces/match-bounces';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminAction<{ id: string }>(async (by, request, { id }) => {
  const { delivery: deliveryId = '' } = await readForm(request);
  const outcome = await matchBounce({ id, deliveryId }, by);
  return seeOther(`/staff/bounces?${noticeQuery(bounceNotices, outcome)}`);
});
