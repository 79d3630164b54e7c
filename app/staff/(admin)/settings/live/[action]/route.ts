import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { goBackToTest, goLive, readReason } from '@/lib/staff/settings/going-live';
import { settingNotices, settingProblems } from '@/lib/staff/settings/settings-labels';
import { isSteppedUp } from '@/lib/staff/settings/step-up';

const PAGE = '/staff/settings/live';

export const POST = actionRoute({
  start: adminAction(async (staff, request) => {
    const { sure, local } = await readForm(request);
    const isOpen = await isSteppedUp(request.headers);
    if (!isOpen) return seeOther(`${PAGE}?${problemQuery(settingProblems, { code: 'needed' })}`);
    if (sure !== 'yes') {
      return seeOther(`${PAGE}?${problemQuery(settingProblems, { sure: 'missing' })}#problems`);
    }
    const outcome = await goLive(staff, { acceptsLocal: local === 'yes' });
    if (outcome === 'local_address') {
      return seeOther(`${PAGE}?${problemQuery(settingProblems, { local: 'missing' })}#problems`);
    }
    return seeOther(`${PAGE}?${noticeQuery(settingNotices, outcome)}`);
  }),
  stop: adminAction(async (staff, request) => {
    const read = readReason((await readForm(request)).reason ?? '');
    if (typeof read === 'string') {
      return seeOther(`${PAGE}?${problemQuery(settingProblems, { reason: read })}#problems`);
    }
    return seeOther(
      `${PAGE}?${noticeQuery(settingNotices, await goBackToTest(staff, read.reason))}`,
    );
  }),
});
