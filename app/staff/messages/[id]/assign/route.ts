import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { assignMessage } from '@/lib/staff/messages/file-message';
import { afterAction, type MessageParams } from '@/lib/staff/messages/message-paths';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const isMine = (await readForm(request)).assign === 'me';
  return seeOther(afterAction(id, await assignMessage({ messageId: id, by: staff, isMine })));
});
