import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { readForm } from '@/lib/staff/forms/posted-form';
import { startAgain } from '@/lib/staff/offices/start-channel';

export const POST = adminAction(async (staff, request) => {
  const { channel = '' } = await readForm(request);
  return seeOther(`/staff/channels?notice=${await startAgain(channel, staff)}`);
});
