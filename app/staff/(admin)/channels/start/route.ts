import { seeOther } from '@/lib/platform/answers';
import { adminAction } from '@/lib/staff/access/staff-action';
import { channelNotices } from '@/lib/staff/channels/channel-labels';
import { restartChannel } from '@/lib/staff/channels/channels';
import { noticeQuery } from '@/lib/staff/forms/notices';
import { readForm } from '@/lib/staff/forms/posted-form';

export const POST = adminAction(async (staff, request) => {
  const { channel = '' } = await readForm(request);
  const outcome = await restartChannel(channel, staff);
  return seeOther(`/staff/channels?${noticeQuery(channelNotices, outcome)}`);
});
