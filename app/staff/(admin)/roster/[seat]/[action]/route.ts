import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { makeCorrection, withdrawOwnCorrection } from '@/lib/staff/roster/correct-roster';
import {
  afterCorrection,
  readKind,
  rosterProblems,
  type SeatParams,
  seatPath,
  why,
} from '@/lib/staff/roster/correction-form';

export const POST = actionRoute({
  correct: adminAction<SeatParams>(async (staff, request, { seat }) => {
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
  }),
  withdraw: adminAction<SeatParams>(async (staff, request, { seat }) => {
    const { withdrawWhy = '', version = '' } = await readForm(request);
    const read = why.safeParse(withdrawWhy);
    if (!read.success) {
      const problems = problemsFrom(rosterProblems, read.error, 'withdrawWhy');
      const back = `${seatPath(seat)}?${problemQuery(rosterProblems, problems)}`;
      return seeOther(back, [typedCookie({ withdrawWhy: withdrawWhy.slice(0, 1500) })]);
    }
    const outcome = await withdrawOwnCorrection({ seat, version, reason: read.data }, staff);
    return seeOther(afterCorrection(seat, outcome), [noTypedCookie()]);
  }),
});
