import { seeOther } from '@/lib/platform/answers';
import { staffAction } from '@/lib/staff/access/staff-action';
import { afterBulk } from '@/lib/staff/bulk/bulk-paths';
import { undoBulk } from '@/lib/staff/bulk/undo';

export const POST = staffAction<{ id: string }>(async (staff, _request, { id }) =>
  seeOther(afterBulk(id, await undoBulk(id, staff))),
);
