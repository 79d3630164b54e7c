import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { makeVersion } from '@/lib/staff/campaign/edit-wording';
import { topicPath } from '@/lib/staff/campaign/section-fields';
import { wordsPath } from '@/lib/staff/campaign/wording-form';
import { wordingNotices } from '@/lib/staff/campaign/wording-labels';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminAction(async (staff, request) => {
  const { from = '' } = await readForm(request);
  const name = await makeVersion(from, staff);
  if (!name) return seeOther(topicPath('version'));
  return seeOther(`${wordsPath(name)}?${noticeQuery(wordingNotices, 'version_made')}`);
});
