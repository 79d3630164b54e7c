import { seeOther } from '@/lib/platform/answers';
import { secretNames } from '@/lib/platform/stored-settings';
import { adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { changeSettings, isSettingSection } from '@/lib/staff/settings/change-settings';
import { settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';
import { isSteppedUp } from '@/lib/staff/settings/step-up';

const SECRETS = new Set<string>([...secretNames, 'smtpPassword']);
const MAX_KEPT = 200;

/** Typed values that may be shown again; never a secret. */
const keepable = (form: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => !SECRETS.has(name))
      .slice(0, 12)
      .map(([name, text]) => [name, text.slice(0, MAX_KEPT)]),
  );

export const POST = adminAction<{ section: string }>(async (staff, request, { section }) => {
  if (!isSettingSection(section)) return seeOther('/staff/settings');
  const page = `/staff/settings/${section}`;
  const form = await readForm(request);
  const back = (problems: Parameters<typeof problemQuery<typeof settingProblems>>[1]) =>
    seeOther(`${page}?${problemQuery(settingProblems, problems)}#problems`, [
      typedCookie(keepable(form)),
    ]);
  if (!(await isSteppedUp(request.headers))) return back({ code: 'needed' });
  const result = await changeSettings(section, form, staff);
  if (typeof result === 'object') return back(result.problems);
  return seeOther(`${page}?${noticeQuery(settingNotices, result)}`, [noTypedCookie()]);
});
