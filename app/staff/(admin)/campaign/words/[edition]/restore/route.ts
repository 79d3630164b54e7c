import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { restoreWording } from '@/lib/staff/campaign/edit-wording';
import { CAMPAIGN_PATH } from '@/lib/staff/campaign/topics';
import {
  bringBackReason,
  type EditionParams,
  isEditable,
  previewPath,
  wholeIn,
  wordsPath,
} from '@/lib/staff/campaign/wording-form';
import { wordingNotices, wordingProblems } from '@/lib/staff/campaign/wording-labels';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = adminAction<EditionParams>(async (staff, request, { edition: name }) => {
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
  return seeOther(`${wordsPath(name)}?${noticeQuery(wordingNotices, outcome)}`, [noTypedCookie()]);
});
