import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { makeCorrection } from '@/lib/staff/roster/correct-roster';
import {
  afterCorrection,
  readKind,
  rosterProblems,
  type SeatParams,
  seatPath,
} from '@/lib/staff/roster/correction-form';

export const POST = adminAction<SeatParams>(async (staff, request, { seat }) => {
  const form = await readForm(request);
  const kind = readKind(form.kind);
  if (!kind)
    return seeOther(`${seatPath(seat)}?${problemQuery(rosterProblems, { kind: 'missing' })}`);
  const outcome = await makeCorrection({ seat, kind, form }, staff);
  if (typeof outcome === 'string')
    return seeOther(afterCorrection(seat, outcome), [noTypedCookie()]);
  const problems = problemQuery(rosterProblems, outcome.problems);
  const back = `${seatPath(seat)}?${new URLSearchParams({ kind })}&${problems}`;
  const { version: _version, kind: _kind, ...typed } = form;
  const short = Object.entries(typed).map(([name, text]) => [name, text.slice(0, 1000)]);
  return seeOther(back, [typedCookie(Object.fromEntries(short.slice(0, 6)))]);
});
