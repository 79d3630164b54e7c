import { seeOther } from '@/lib/platform/answers';
import { readForm } from '@/lib/staff/posted-form';
import { staffAction } from '@/lib/staff/staff-action';
import { startAgain } from '@/lib/staff/start-channel';

export const POST = staffAction(async (staff, request) => {
  const { channel = '' } = await readForm(request);
  return seeOther(`/staff/channels?notice=${await startAgain(channel, staff)}`);
});
