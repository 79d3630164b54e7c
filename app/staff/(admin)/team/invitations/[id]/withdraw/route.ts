import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { withdrawInvitation } from '@/lib/staff/team/invitations';

export const POST = adminAction<{ id: string }>(async (staff, _request, { id }) => {
  const outcome = await withdrawInvitation(id, staff);
  return seeOther(`/staff/team?notice=invitation_${outcome}`);
});
