import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { channelNotices, restartChannel } from '@/lib/staff/channels/channels';
import { noticeQuery } from '@/lib/staff/forms/form-problems';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminAction(async (staff, request) => {
  const { channel = '' } = await readForm(request);
  const outcome = await restartChannel(channel, staff);
  return seeOther(`/staff/channels?${noticeQuery(channelNotices, outcome)}`);
});
