import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { mailSelfSends } from '@/lib/staff/offices/mail-self-send';
import { officeNotices, officeProblems } from '@/lib/staff/offices/office-labels';
import { readSeatId } from '@/lib/staff/roster/update-members';

export const POST = adminAction(async (staff, request) => {
  const seats = Object.keys(await readForm(request)).flatMap((name) => readSeatId(name) ?? []);
  const page = '/staff/offices/self-send';
  if (seats.length === 0) {
    return seeOther(`${page}?${problemQuery(officeProblems, { offices: 'missing' })}`);
  }
  const { letters } = await mailSelfSends(seats, staff);
  const outcome = letters > 0 ? 'self_sends_mailed' : 'no_self_sends';
  return seeOther(`${page}?${noticeQuery(officeNotices, outcome)}`);
});
