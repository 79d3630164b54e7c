import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { cancelBulkAction } from '@/lib/staff/bulk/bulk-action';
import { afterBulk } from '@/lib/staff/bulk/bulk-labels';

export const POST = staffAction<{ id: string }>(async (staff, _request, { id }) =>
  seeOther(afterBulk(id, await cancelBulkAction({ id, by: staff }))),
);
