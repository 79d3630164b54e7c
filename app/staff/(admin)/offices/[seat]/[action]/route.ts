import { actionRoute, adminAction } from '@/lib/staff/access/staff-action';
import {
  officeForm,
  pauseOffice,
  resumeOffice,
  setAddress,
  setChannelChoice,
} from '@/lib/staff/offices/office-overrides';

export const POST = actionRoute({
  address: adminAction(
    officeForm((seat, { version = '', officeEmail = '' }, by) =>
      setAddress({ seat, version, officeEmail }, by),
    ),
  ),
  channel: adminAction(
    officeForm((seat, { version = '', officeChannel = '', channelWhy = '' }, by) =>
      setChannelChoice({ seat, version, officeChannel, channelWhy }, by),
    ),
  ),
  pause: adminAction(
    officeForm((seat, { version = '', pauseWhy = '' }, by) =>
      pauseOffice({ seat, version, pauseWhy }, by),
    ),
  ),
  resume: adminAction(
    officeForm((seat, { version = '', resumeWhy = '' }, by) =>
      resumeOffice({ seat, version, resumeWhy }, by),
    ),
  ),
});
