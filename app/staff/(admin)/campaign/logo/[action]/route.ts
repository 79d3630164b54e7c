import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import { campaignNotices, campaignProblems } from '@/lib/staff/campaign/campaign-labels';
import { removeLogo, setLogo } from '@/lib/staff/campaign/logo-file';
import { topicPath } from '@/lib/staff/campaign/section-fields';
import { noticeQuery, problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm, readFormData, textsOf } from '@/lib/staff/forms/posted-form';

export const POST = actionRoute({
  upload: adminAction(async (by, request) => {
    const form = await readFormData(request);
    const file = form.get('logo');
    const bytes = new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : []);
    const result = await setLogo(bytes, { by, version: Number(textsOf(form).version ?? -1) });
    const query =
      typeof result === 'string'
        ? noticeQuery(campaignNotices, result)
        : problemQuery(campaignProblems, { logo: result.problem });
    return seeOther(`${topicPath('look')}?${query}`);
  }),
  remove: adminAction(async (by, request) => {
    const { version = '-1' } = await readForm(request);
    const outcome = await removeLogo({ by, version: Number(version) });
    return seeOther(`${topicPath('look')}?${noticeQuery(campaignNotices, outcome)}`);
  }),
});
