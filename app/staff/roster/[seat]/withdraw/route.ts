import { seeOther } from '@/lib/platform/answers';
import { takeBackCorrection } from '@/lib/staff/correct-roster';
import { afterCorrection, type SeatParams, seatPath, why } from '@/lib/staff/correction-form';
import { problemQuery } from '@/lib/staff/form-problems';
import { readForm } from '@/lib/staff/posted-form';
import { staffAction } from '@/lib/staff/staff-action';
import { noTypedCookie, typedCookie } from '@/lib/staff/typed-cookie';

export const POST = staffAction<SeatParams>(async (staff, request, { seat }) => {
  const { withdrawWhy = '', version = '' } = await readForm(request);
  const read = why.safeParse(withdrawWhy);
  if (!read.success) {
    const key = read.error.issues[0]?.message ?? 'missing';
    const back = `${seatPath(seat)}?${problemQuery({ withdrawWhy: key })}`;
    return seeOther(back, [typedCookie({ withdrawWhy: withdrawWhy.slice(0, 1500) })]);
  }
  const outcome = await takeBackCorrection({ seat, version, reason: read.data }, staff);
  return seeOther(afterCorrection(seat, outcome), [noTypedCookie()]);
});
