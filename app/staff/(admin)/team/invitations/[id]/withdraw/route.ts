import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { withdrawInvitation } from '@/lib/staff/team/invitations';
import { teamNotices } from '@/lib/staff/team/team';

export const POST = adminAction<{ id: string }>(async (staff, _request, { id }) => {
  const outcome = await withdrawInvitation(id, staff);
  return seeOther(`/staff/team?${noticeQuery(teamNotices, `invitation_${outcome}`)}`);
});
