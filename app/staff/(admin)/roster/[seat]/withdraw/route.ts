import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { withdrawOwnCorrection } from '@/lib/staff/roster/correct-roster';
import {
  afterCorrection,
  rosterProblems,
  type SeatParams,
  seatPath,
  why,
} from '@/lib/staff/roster/correction-form';

export const POST = adminAction<SeatParams>(async (staff, request, { seat }) => {
  const { withdrawWhy = '', version = '' } = await readForm(request);
  const read = why.safeParse(withdrawWhy);
  if (!read.success) {
    const problems = problemsFrom(rosterProblems, read.error, 'withdrawWhy');
    const back = `${seatPath(seat)}?${problemQuery(rosterProblems, problems)}`;
    return seeOther(back, [typedCookie({ withdrawWhy: withdrawWhy.slice(0, 1500) })]);
  }
  const outcome = await withdrawOwnCorrection({ seat, version, reason: read.data }, staff);
  return seeOther(afterCorrection(seat, outcome), [noTypedCookie()]);
});
