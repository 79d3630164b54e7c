import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { saveWordingDraft } from '@/lib/staff/campaign/edit-wording';
import { CAMPAIGN_PATH } from '@/lib/staff/campaign/topics';
import {
  clearTypedWording,
  type EditionParams,
  isEditable,
  previewPath,
  readOfDraft,
  readWordingForm,
  typedWordingCookie,
  wordsPath,
} from '@/lib/staff/campaign/wording-form';
import { wordingNotices } from '@/lib/staff/campaign/wording-labels';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminAction<EditionParams>(async (staff, request, { edition: name }) => {
  if (!isEditable(name)) return seeOther(CAMPAIGN_PATH);
  const form = await readForm(request);
  const words = readWordingForm(form);
  const outcome = await saveWordingDraft(name, { words, ...readOfDraft(form) }, staff);
  if (outcome === 'words_changed') {
    const path = `${wordsPath(name)}?kept&${noticeQuery(wordingNotices, outcome)}`;
    return seeOther(path, [await typedWordingCookie(name, words)]);
  }
  const saved = `${wordsPath(name)}?${noticeQuery(wordingNotices, outcome)}`;
  const next = form.next === 'preview' ? previewPath(name) : saved;
  return seeOther(next, [clearTypedWording()]);
});
