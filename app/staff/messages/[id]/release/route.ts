import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { afterDecision, type MessageParams } from '@/lib/staff/messages/message-paths';
import { approveOpened } from '@/lib/staff/messages/review';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const form = await readForm(request);
  const { seen = '', opened } = form;
  const outcome = await approveOpened({ messageId: id, by: staff, seen, opened });
  return seeOther(await afterDecision(id, outcome, { seen, assignee: readFilters(form).assignee }));
});
