import { seeOther } from '@/lib/platform/answers';
import { actionRoute, staffAction } from '@/lib/staff/access/staff-action';
import { problemQuery, problemsFrom } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { eraseByStaff } from '@/lib/staff/messages/erase-by-staff';
import { addNote, assignMessage, tagMessage } from '@/lib/staff/messages/file-message';
import {
  keepTyped,
  type MessageProblems,
  messageProblems,
  messageTags,
  noteText,
  readEraseReason,
  readRejection,
} from '@/lib/staff/messages/message-fields';
import {
  afterAction,
  afterDecision,
  backToForm,
  type MessageParams,
} from '@/lib/staff/messages/message-paths';
import { retryDelivery } from '@/lib/staff/messages/retry';
import { approveOpened, holdMessage, rejectMessage } from '@/lib/staff/messages/review';

/** Back to the form on the page, with its problems and what was typed. */
const askAgain = (
  id: string,
  form: Record<string, string>,
  problems: MessageProblems,
  assignee?: string,
) =>
  seeOther(backToForm(id, problemQuery(messageProblems, problems), assignee), [
    keepTyped(id, form),
  ]);

export const POST = actionRoute({
  assign: staffAction<MessageParams>(async (staff, request, { id }) => {
    const isMine = (await readForm(request)).assign === 'me';
    return seeOther(afterAction(id, await assignMessage({ messageId: id, by: staff, isMine })));
  }),
  tags: staffAction<MessageParams>(async (staff, request, { id }) => {
    const form = await readForm(request);
    const read = messageTags.safeParse(form.tags ?? '');
    if (!read.success) return askAgain(id, form, problemsFrom(messageProblems, read.error, 'tags'));
    const { seen = '' } = form;
    const outcome = await tagMessage({ messageId: id, tags: read.data, by: staff, seen });
    return seeOther(afterAction(id, outcome, seen), [keepTyped(id)]);
  }),
  note: staffAction<MessageParams>(async (staff, request, { id }) => {
    const form = await readForm(request);
    const read = noteText.safeParse(form.note ?? '');
    if (!read.success) return askAgain(id, form, problemsFrom(messageProblems, read.error, 'note'));
    const { seen = '' } = form;
    return seeOther(
      afterAction(id, await addNote({ messageId: id, text: read.data, by: staff, seen })),
      [keepTyped(id)],
    );
  }),
  hold: staffAction<MessageParams>(async (staff, _request, { id }) =>
    seeOther(afterAction(id, await holdMessage({ messageId: id, by: staff }))),
  ),
  release: staffAction<MessageParams>(async (staff, request, { id }) => {
    const form = await readForm(request);
    const { seen = '', opened } = form;
    const outcome = await approveOpened({ messageId: id, by: staff, seen, opened });
    return seeOther(
      await afterDecision(id, outcome, { seen, assignee: readFilters(form).assignee }),
    );
  }),
  reject: staffAction<MessageParams>(async (staff, request, { id }) => {
    const form = await readForm(request);
    const read = readRejection(form);
    const { assignee } = readFilters(form);
    if ('problems' in read) return askAgain(id, form, read.problems, assignee);
    const { seen = '' } = form;
    const outcome = await rejectMessage({ messageId: id, rejection: read.value, by: staff, seen });
    const kept = keepTyped(id, outcome === 'stale' ? form : undefined);
    return seeOther(await afterDecision(id, outcome, { seen, assignee }), [kept]);
  }),
  retry: staffAction<MessageParams>(async (staff, request, { id }) => {
    const { delivery = '', seen = '' } = await readForm(request);
    const outcome = await retryDelivery({ messageId: id, deliveryId: delivery, by: staff, seen });
    return seeOther(afterAction(id, outcome, seen));
  }),
  erase: staffAction<MessageParams>(async (staff, request, { id }) => {
    const form = await readForm(request);
    const { reference = '', seen = '' } = form;
    const read = readEraseReason(form);
    const problems: MessageProblems = 'problems' in read ? { ...read.problems } : {};
    if (reference.trim() === '') problems.reference = 'missing';
    if (!('value' in read) || problems.reference) return askAgain(id, form, problems);
    const eraseRequest = { ...read.value, typed: reference.trim() };
    const outcome = await eraseByStaff({ messageId: id, request: eraseRequest, by: staff, seen });
    if (outcome === 'wrong_reference') return askAgain(id, form, { reference: 'wrong' });
    const kept = keepTyped(id, outcome === 'stale' ? form : undefined);
    return seeOther(afterAction(id, outcome, seen), [kept]);
  }),
});
