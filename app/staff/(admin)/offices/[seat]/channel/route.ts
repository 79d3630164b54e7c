import { adminAction } from '@/lib/staff/access/staff-action';
import { officeForm } from '@/lib/staff/offices/office-form';
import { setChannelChoice } from '@/lib/staff/offices/office-overrides';

export const POST = adminAction(
  officeForm((seat, { version = '', officeChannel = '', channelWhy = '' }, by) =>
    setChannelChoice({ seat, version, officeChannel, channelWhy }, by),
  ),
);
