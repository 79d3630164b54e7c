import { loadVersions } from '@/lib/campaign/campaign-row';
import { isEditionName, isStoredName } from '@/lib/campaign/edition';
import { seeOther } from '@/lib/platform/answers';
import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import {
  discardDraft,
  publishDraft,
  restoreWording,
  saveWordingDraft,
} from '@/lib/staff/campaign/edit-wording';
import { CAMPAIGN_PATH, topicPath } from '@/lib/staff/campaign/section-fields';
import {
  bringBackReason,
  clearTypedWording,
  type EditionParams,
  isEditable,
  previewPath,
  readOfDraft,
  readWordingForm,
  typedWordingCookie,
  wholeIn,
  wordsPath,
} from '@/lib/staff/campaign/wording-form';
import { wordingNotices, wordingProblems } from '@/lib/staff/campaign/wording-labels';
import { noticeQuery, problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = actionRoute({
  save: adminAction<EditionParams>(async (staff, request, { edition: name }) => {
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
  }),
  publish: adminAction<EditionParams>(async (staff, request, { edition: name }) => {
    if (!isEditable(name)) return seeOther(CAMPAIGN_PATH);
    const outcome = await publishDraft(name, readOfDraft(await readForm(request)), staff);
    const checked = outcome === 'words_problems' ? '&checked' : '';
    return seeOther(`${wordsPath(name)}?${noticeQuery(wordingNotices, outcome)}${checked}`);
  }),
  discard: adminAction<EditionParams>(async (staff, request, { edition: name }) => {
    if (!isEditable(name)) return seeOther(CAMPAIGN_PATH);
    const outcome = await discardDraft(name, readOfDraft(await readForm(request)), staff);
    await loadVersions();
    const isGone = outcome === 'words_discarded' && isStoredName(name) && !isEditionName(name);
    // A version that was never published is removed entirely.
    const page = isGone ? topicPath('version') : wordsPath(name);
    return seeOther(`${page}?${noticeQuery(wordingNotices, outcome)}`);
  }),
  restore: adminAction<EditionParams>(async (staff, request, { edition: name }) => {
    if (!isEditable(name)) return seeOther(CAMPAIGN_PATH);
    const { bringBackReason: typed = '', ...form } = await readForm(request);
    const [number, instead] = [wholeIn(form.number), wholeIn(form.instead)];
    if (number === undefined || instead === undefined) return seeOther(wordsPath(name));
    const reason = bringBackReason.safeParse(typed);
    if (!reason.success) {
      const problems = problemsFrom(wordingProblems, reason.error, 'bringBackReason');
      const back = `${previewPath(name, number)}&${problemQuery(wordingProblems, problems)}`;
      return seeOther(back, [typedCookie({ bringBackReason: typed.slice(0, 1_000) })]);
    }
    const outcome = await restoreWording(name, { number, instead, reason: reason.data }, staff);
    return seeOther(`${wordsPath(name)}?${noticeQuery(wordingNotices, outcome)}`, [
      noTypedCookie(),
    ]);
  }),
});
