import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { keepTyped } from '@/lib/staff/messages/filled-form';
import { messageProblems, readRejection } from '@/lib/staff/messages/message-fields';
import { afterDecision, backToForm, type MessageParams } from '@/lib/staff/messages/message-paths';
import { rejectMessage } from '@/lib/staff/messages/review';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const form = await readForm(request);
  const read = readRejection(form);
  const { assignee } = readFilters(form);
  if ('problems' in read) {
    const problems = problemQuery(messageProblems, read.problems);
    const back = backToForm(id, problems, assignee);
    return seeOther(back, [keepTyped(id, form)]);
  }
  const { seen = '' } = form;
  const outcome = await rejectMessage({ messageId: id, rejection: read.value, by: staff, seen });
  const kept = keepTyped(id, outcome === 'stale' ? form : undefined);
  return seeOther(await afterDecision(id, outcome, { seen, assignee }), [kept]);
});
