import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';
import { goBackToTest, readReason } from '@/lib/staff/settings/going-live';
import { settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';

const PAGE = '/staff/settings/live';

export const POST = adminAction(async (staff, request) => {
  const read = readReason((await readForm(request)).reason ?? '');
  if (typeof read === 'string') {
    return seeOther(`${PAGE}?${problemQuery(settingProblems, { reason: read })}#problems`);
  }
  return seeOther(`${PAGE}?${noticeQuery(settingNotices, await goBackToTest(staff, read.reason))}`);
});
