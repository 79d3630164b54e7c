import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { mailHandOffs } from '@/lib/staff/offices/mail-self-send';
import { readSeatId } from '@/lib/staff/offices/roster-state';

export const POST = adminAction(async (staff, request) => {
  const seats = Object.keys(await readForm(request)).flatMap((name) => readSeatId(name) ?? []);
  const page = '/staff/offices/hand-offs';
  if (seats.length === 0) return seeOther(`${page}?${problemQuery({ offices: 'missing' })}`);
  const { letters } = await mailHandOffs(seats, staff);
  return seeOther(`${page}?notice=${letters > 0 ? 'hand_offs_mailed' : 'no_hand_offs'}`);
});
