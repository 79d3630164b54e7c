import { seeOther } from '@/lib/platform/answers';
import type { Staff } from '@/lib/staff/access/require-staff';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import type { SeatParams } from '@/lib/staff/roster/correction-form';
import { type OfficeProblems, officeNotices, officeProblems } from './office-labels';

type Form = Record<string, string>;
type OfficeFormOutcome = keyof typeof officeNotices | { problems: OfficeProblems };

const officePath = (seat: string) => `/staff/offices/${encodeURIComponent(seat)}`;

/**
 * Admin form on an office's page. It makes the change and redirects to the page, with any problems
 * and typed values.
 */
export function officeForm(
  change: (seat: string, form: Form, by: Staff) => Promise<OfficeFormOutcome>,
) {
  return async (staff: Staff, request: Request, { seat }: SeatParams): Promise<Response> => {
    const form = await readForm(request);
    const outcome = await change(seat, form, staff);
    if (outcome === 'no_seat')
      return seeOther(`/staff/offices?${noticeQuery(officeNotices, outcome)}`);
    if (typeof outcome === 'string') {
      return seeOther(`${officePath(seat)}?${noticeQuery(officeNotices, outcome)}`, [
        noTypedCookie(),
      ]);
    }
    const { version: _version, ...typed } = form;
    const short = Object.entries(typed).map(([name, text]) => [name, text.slice(0, 1000)]);
    const kept = typedCookie(Object.fromEntries(short.slice(0, 3)));
    return seeOther(`${officePath(seat)}?${problemQuery(officeProblems, outcome.problems)}`, [
      kept,
    ]);
  };
}
