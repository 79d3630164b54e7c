import { seeOther } from '@/lib/platform/answers';
import { problemQuery } from '@/lib/staff/form-problems';
import { afterAction, type MessageParams, messagePath } from '@/lib/staff/message-paths';
import { readForm } from '@/lib/staff/posted-form';
import { rejectMessage } from '@/lib/staff/review';
import { staffAction } from '@/lib/staff/staff-action';
import { rejectReason } from '@/lib/staff/staff-fields';
import { noTypedCookie, typedCookie } from '@/lib/staff/typed-cookie';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const { reason = '' } = await readForm(request);
  const read = rejectReason.safeParse(reason);
  if (!read.success) {
    const key = read.error.issues[0]?.message ?? 'missing';
    const back = `${messagePath(id)}?${problemQuery({ reason: key })}`;
    return seeOther(back, [typedCookie({ reason: reason.slice(0, 1500) })]);
  }
  return seeOther(afterAction(id, await rejectMessage(id, read.data, staff)), [noTypedCookie()]);
});
