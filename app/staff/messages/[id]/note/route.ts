import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { keepTyped } from '@/lib/staff/messages/filled-form';
import { messageProblems, noteText } from '@/lib/staff/messages/message-fields';
import { afterAction, backToForm, type MessageParams } from '@/lib/staff/messages/message-paths';
import { addNote } from '@/lib/staff/messages/notes';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const form = await readForm(request);
  const read = noteText.safeParse(form.note ?? '');
  if (!read.success) {
    const problems = problemsFrom(messageProblems, read.error, 'note');
    const back = backToForm(id, problemQuery(messageProblems, problems));
    return seeOther(back, [keepTyped(id, form)]);
  }
  const { seen = '' } = form;
  return seeOther(
    afterAction(id, await addNote({ messageId: id, text: read.data, by: staff, seen })),
    [keepTyped(id)],
  );
});
