import { isEditionName, isStoredName } from '@/lib/campaign/edition';
import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { discardDraft } from '@/lib/staff/campaign/edit-wording';
import { CAMPAIGN_PATH, topicPath } from '@/lib/staff/campaign/topics';
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
  const outcome = await discardDraft(name, readOfDraft(await readForm(request)), staff);
  const isGone = outcome === 'words_discarded' && isStoredName(name) && !isEditionName(name);
  // A version that was never published is removed entirely.
  const page = isGone ? topicPath('version') : wordsPath(name);
  return seeOther(`${page}?${noticeQuery(wordingNotices, outcome)}`);
});
