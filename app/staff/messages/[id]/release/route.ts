import { seeOther } from '@/lib/platform/answers';
import { afterAction, type MessageParams } from '@/lib/staff/message-paths';
import { releaseMessage } from '@/lib/staff/review';
import { staffAction } from '@/lib/staff/staff-action';

export const POST = staffAction<MessageParams>(async (staff, _request, { id }) =>
  seeOther(afterAction(id, await releaseMessage(id, staff))),
);
