import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { afterDecision, type MessageParams } from '@/lib/staff/messages/message-paths';
import { approveOpened } from '@/lib/staff/messages/review';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const { seen = '', opened } = await readForm(request);
  const outcome = await approveOpened({ messageId: id, by: staff, seen, opened });
  return seeOther(await afterDecision(id, outcome, seen));
});
