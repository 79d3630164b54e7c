import { seeOther } from '@/lib/platform/answers';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { renameSelf } from '@/lib/staff/access/own-account';
import { staffAction } from '@/lib/staff/access/staff-action';
import { staffName } from '@/lib/staff/access/staff-fields';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = staffAction(async (staff, request) => {
  const { name = '' } = await readForm(request);
  const read = staffName.safeParse(name);
  if (!read.success) {
    const problems = problemsFrom(accessProblems, read.error, 'name');
    return seeOther(`/staff/account?${problemQuery(accessProblems, problems)}`);
  }
  await renameSelf(staff, read.data);
  return seeOther(`/staff/account?${noticeQuery(accessNotices, 'name_saved')}`);
});
