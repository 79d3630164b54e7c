import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { afterAction, type MessageParams } from '@/lib/staff/messages/message-paths';
import { holdMessage } from '@/lib/staff/messages/review';

export const POST = staffAction<MessageParams>(async (staff, _request, { id }) =>
  seeOther(afterAction(id, await holdMessage({ messageId: id, by: staff }))),
);
