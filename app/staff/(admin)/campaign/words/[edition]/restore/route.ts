import { isEditionName } from '@/lib/campaign/edition';
import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { CAMPAIGN_PATH } from '@/lib/staff/campaign/change-section';
import { bringBack } from '@/lib/staff/campaign/publish-wording';
import { bringBackReason, wholeIn } from '@/lib/staff/campaign/wording-form';
import { type EditionParams, previewPath, wordsPath } from '@/lib/staff/campaign/wording-paths';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';

export const POST = adminAction<EditionParams>(async (staff, request, { edition: name }) => {
  if (!isEditionName(name)) return seeOther(CAMPAIGN_PATH);
  const { bringBackReason: typed = '', ...form } = await readForm(request);
  const [number, instead] = [wholeIn(form.number), wholeIn(form.instead)];
  if (number === undefined || instead === undefined) return seeOther(wordsPath(name));
  const reason = bringBackReason.safeParse(typed);
  if (!reason.success) {
    const key = reason.error.issues[0]?.message ?? 'missing';
    const back = `${previewPath(name, number)}&${problemQuery({ bringBackReason: key })}`;
    return seeOther(back, [typedCookie({ bringBackReason: typed.slice(0, 1_000) })]);
  }
  const outcome = await bringBack(name, { number, instead, reason: reason.data }, staff);
  return seeOther(`${wordsPath(name)}?notice=${outcome}`, [noTypedCookie()]);
});
