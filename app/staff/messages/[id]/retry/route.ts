import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { afterAction, type MessageParams } from '@/lib/staff/messages/message-paths';
import { retryDelivery } from '@/lib/staff/messages/retry';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const { delivery = '', seen = '' } = await readForm(request);
  const outcome = await retryDelivery({ messageId: id, deliveryId: delivery, by: staff, seen });
  return seeOther(afterAction(id, outcome, seen));
});
