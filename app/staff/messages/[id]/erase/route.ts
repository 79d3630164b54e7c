import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { eraseByStaff } from '@/lib/staff/messages/erase-by-staff';
import { keepTyped } from '@/lib/staff/messages/filled-form';
import {
  type MessageProblems,
  messageProblems,
  readEraseReason,
} from '@/lib/staff/messages/message-fields';
import { afterAction, backToForm, type MessageParams } from '@/lib/staff/messages/message-paths';

export const POST = staffAction<MessageParams>(async (staff, request, { id }) => {
  const form = await readForm(request);
  const { reference = '', seen = '' } = form;
  const read = readEraseReason(form);
  const problems: MessageProblems = 'problems' in read ? { ...read.problems } : {};
  if (reference.trim() === '') problems.reference = 'missing';
  if (!('value' in read) || problems.reference) {
    return seeOther(backToForm(id, problemQuery(messageProblems, problems)), [keepTyped(id, form)]);
  }
  const eraseRequest = { ...read.value, typed: reference.trim() };
  const outcome = await eraseByStaff({ messageId: id, request: eraseRequest, by: staff, seen });
  if (outcome === 'wrong_reference') {
    const wrong = problemQuery(messageProblems, { reference: 'wrong' });
    return seeOther(backToForm(id, wrong), [keepTyped(id, form)]);
  }
  const kept = keepTyped(id, outcome === 'stale' ? form : undefined);
  return seeOther(afterAction(id, outcome, seen), [kept]);
});
