import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { rejectReason } from '@/lib/staff/access/staff-fields';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { noTypedCookie, typedCookie } from '@/lib/staff/forms/typed-cookie';
import { afterAction, type MessageParams, messagePath } from '@/lib/staff/messages/message-paths';
import { rejectMessage } from '@/lib/staff/messages/review';

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
