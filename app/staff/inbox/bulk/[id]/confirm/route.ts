import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { afterBulk, bulkPath } from '@/lib/staff/bulk/bulk-paths';
import { carryOutBulk } from '@/lib/staff/bulk/carry-out';
import { findPlan } from '@/lib/staff/bulk/plan';
import { problemQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';
import { keepTyped } from '@/lib/staff/messages/filled-form';
import { messageProblems, readRejection } from '@/lib/staff/messages/message-fields';

export const POST = staffAction<{ id: string }>(async (staff, request, { id }) => {
  const plan = await findPlan(id, staff);
  if (!plan) return seeOther(afterBulk(id, 'bulk_gone'));
  if (plan.action !== 'reject') return seeOther(afterBulk(id, await carryOutBulk(id, staff)));
  const form = await readForm(request);
  const read = readRejection(form);
  if ('problems' in read) {
    const back = `${bulkPath(id)}?${problemQuery(messageProblems, read.problems)}#problems`;
    return seeOther(back, [keepTyped(id, form)]);
  }
  return seeOther(afterBulk(id, await carryOutBulk(id, staff, read.value)), [keepTyped(id)]);
});
