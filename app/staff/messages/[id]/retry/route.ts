import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { afterAction, type MessageParams } from '@/lib/staff/messages/message-paths';
import { retryDelivery } from '@/lib/staff/messages/retry';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const { delivery = '' } = await readForm(request);
  return seeOther(afterAction(id, await retryDelivery(id, delivery, staff)));
});
