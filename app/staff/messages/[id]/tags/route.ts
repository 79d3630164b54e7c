import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { tagMessage } from '@/lib/staff/messages/file-message';
import { keepTyped } from '@/lib/staff/messages/filled-form';
import { messageProblems, messageTags } from '@/lib/staff/messages/message-fields';
import { afterAction, backToForm, type MessageParams } from '@/lib/staff/messages/message-paths';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const form = await readForm(request);
  const read = messageTags.safeParse(form.tags ?? '');
  if (!read.success) {
    const problems = problemsFrom(messageProblems, read.error, 'tags');
    const back = backToForm(id, problemQuery(messageProblems, problems));
    return seeOther(back, [keepTyped(id, form)]);
  }
  const { seen = '' } = form;
  const outcome = await tagMessage({ messageId: id, tags: read.data, by: staff, seen });
  return seeOther(afterAction(id, outcome, seen), [keepTyped(id)]);
});
