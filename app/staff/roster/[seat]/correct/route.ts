import { seeOther } from '@/lib/platform/answers';
import { makeCorrection } from '@/lib/staff/correct-roster';
import { afterCorrection, readKind, type SeatParams, seatPath } from '@/lib/staff/correction-form';
import { problemQuery } from '@/lib/staff/form-problems';
import { readForm } from '@/lib/staff/posted-form';
import { staffAction } from '@/lib/staff/staff-action';
import { noTypedCookie, typedCookie } from '@/lib/staff/typed-cookie';

export const POST = staffAction<SeatParams>(async (staff, request, { seat }) => {
  const form = await readForm(request);
  const kind = readKind(form.kind);
  if (!kind) return seeOther(`${seatPath(seat)}?${problemQuery({ kind: 'missing' })}`);
  const outcome = await makeCorrection({ seat, kind, form }, staff);
  if (typeof outcome === 'string')
    return seeOther(afterCorrection(seat, outcome), [noTypedCookie()]);
  const back = `${seatPath(seat)}?${new URLSearchParams({ kind })}&${problemQuery(outcome.problems)}`;
  const { version: _version, kind: _kind, ...typed } = form;
  const short = Object.entries(typed).map(([name, text]) => [name, text.slice(0, 1000)]);
  return seeOther(back, [typedCookie(Object.fromEntries(short.slice(0, 6)))]);
});
