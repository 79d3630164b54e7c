import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { changeSection } from '@/lib/staff/campaign/change-section';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = adminAction<{ section: string }>(async (staff, request, { section }) => {
  const { path, typed } = await changeSection(section, await readForm(request), staff);
  return seeOther(path, [typed ? typedCookie(typed) : noTypedCookie()]);
});
