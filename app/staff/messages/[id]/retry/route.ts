import { seeOther } from '@/lib/platform/answers';
import { afterAction, type MessageParams } from '@/lib/staff/message-paths';
import { readForm } from '@/lib/staff/posted-form';
import { retryDelivery } from '@/lib/staff/retry';
import { staffAction } from '@/lib/staff/staff-action';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const { delivery = '' } = await readForm(request);
  return seeOther(afterAction(id, await retryDelivery(id, delivery, staff)));
});
