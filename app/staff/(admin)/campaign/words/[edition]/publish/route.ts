import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { publishDraft } from '@/lib/staff/campaign/edit-wording';
import { CAMPAIGN_PATH } from '@/lib/staff/campaign/topics';
import {
  type EditionParams,
  isEditable,
  readOfDraft,
  wordsPath,
} from '@/lib/staff/campaign/wording-form';
import { wordingNotices } from '@/lib/staff/campaign/wording-labels';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminAction<EditionParams>(async (staff, request, { edition: name }) => {
  if (!isEditable(name)) return seeOther(CAMPAIGN_PATH);
  const outcome = await publishDraft(name, readOfDraft(await readForm(request)), staff);
  const checked = outcome === 'words_problems' ? '&checked' : '';
  return seeOther(`${wordsPath(name)}?${noticeQuery(wordingNotices, outcome)}${checked}`);
});
