import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { rosterNotices } from '@/lib/staff/roster/correction-form';
import { requestMembersUpdate } from '@/lib/staff/roster/update-members';

export const POST = adminAction(async (staff) => {
  const outcome = await requestMembersUpdate(staff);
  return seeOther(`/staff/roster?${noticeQuery(rosterNotices, outcome)}#update`);
});
