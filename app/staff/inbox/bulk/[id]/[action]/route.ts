import { seeOther } from '@/lib/platform/answers';
import { actionRoute, staffAction } from '@/lib/staff/access/staff-action';
import { cancelBulkAction, confirmBulkAction, findBulkAction } from '@/lib/staff/bulk/bulk-action';
import { afterBulk, bulkPath } from '@/lib/staff/bulk/bulk-labels';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { keepTyped, messageProblems, readRejection } from '@/lib/staff/messages/message-fields';
import { wasOpened } from '@/lib/staff/messages/review';

export const POST = actionRoute({
  confirm: staffAction<{ id: string }>(async (staff, request, { id }) => {
    const action = await findBulkAction(id, staff);
    if (!action) return seeOther(afterBulk(id, 'gone'));
    const form = await readForm(request);
    if (action.kind === 'release' && !wasOpened(form.opened, id, staff)) {
      return seeOther(afterBulk(id, 'not_opened'));
    }
    if (action.kind !== 'reject') {
      await confirmBulkAction({ id, by: staff });
      return seeOther(afterBulk(id, 'confirmed'));
    }
    const read = readRejection(form);
    if ('problems' in read) {
      const back = `${bulkPath(id)}?${problemQuery(messageProblems, read.problems)}#problems`;
      return seeOther(back, [keepTyped(id, form)]);
    }
    await confirmBulkAction({ id, by: staff, rejection: read.value });
    return seeOther(afterBulk(id, 'confirmed'), [keepTyped(id)]);
  }),
  undo: staffAction<{ id: string }>(async (staff, _request, { id }) =>
    seeOther(afterBulk(id, await cancelBulkAction({ id, by: staff }))),
  ),
});
