import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { afterAction, type MessageParams } from '@/lib/staff/messages/message-paths';
import { releaseMessage } from '@/lib/staff/messages/review';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const { seen = '' } = await readForm(request);
  return seeOther(afterAction(id, await releaseMessage({ messageId: id, by: staff, seen }), seen));
});
