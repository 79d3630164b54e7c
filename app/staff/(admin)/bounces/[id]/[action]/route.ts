import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import { bounceNotices, dismissBounce, matchBounce } from '@/lib/staff/bounces/match-bounces';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = actionRoute({
  match: adminAction<{ id: string }>(async (by, request, { id }) => {
    const { delivery: deliveryId = '' } = await readForm(request);
    const outcome = await matchBounce({ id, deliveryId }, by);
    return seeOther(`/staff/bounces?${noticeQuery(bounceNotices, outcome)}`);
  }),
  dismiss: adminAction<{ id: string }>(async (by, _request, { id }) => {
    const outcome = (await dismissBounce(id, by)) ? 'bounce_dismissed' : 'bounce_gone';
    return seeOther(`/staff/bounces?${noticeQuery(bounceNotices, outcome)}`);
  }),
});
