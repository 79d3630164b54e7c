import { seeOther } from '@/lib/platform/answers';
import { renameSelf } from '@/lib/staff/access/own-account';
import { staffAction } from '@/lib/staff/access/staff-action';
import { staffName } from '@/lib/staff/access/staff-fields';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = staffAction(async (staff, request) => {
  const { name = '' } = await readForm(request);
  const read = staffName.safeParse(name);
  if (!read.success) {
    const key = read.error.issues[0]?.message ?? 'missing';
    return seeOther(`/staff/account?${problemQuery({ name: key })}`);
  }
  await renameSelf(staff, read.data);
  return seeOther('/staff/account?notice=name_saved');
});
