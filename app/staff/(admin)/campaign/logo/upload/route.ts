import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { campaignNotices, campaignProblems } from '@/lib/staff/campaign/campaign-labels';
import { setLogo } from '@/lib/staff/campaign/change-logo';
import { topicPath } from '@/lib/staff/campaign/topics';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readFormData, textsOf } from '@/lib/staff/forms/posted-form';

export const POST = adminAction(async (by, request) => {
  const form = await readFormData(request);
  const file = form.get('logo');
  const bytes = new Uint8Array(file instanceof Blob ? await file.arrayBuffer() : []);
  const result = await setLogo(bytes, { by, version: Number(textsOf(form).version ?? -1) });
  const query =
    typeof result === 'string'
      ? noticeQuery(campaignNotices, result)
      : problemQuery(campaignProblems, { logo: result.problem });
  return seeOther(`${topicPath('look')}?${query}`);
});
