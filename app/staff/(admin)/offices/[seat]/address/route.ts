import { adminAction } from '@/lib/staff/access/staff-action';
import { officeForm } from '@/lib/staff/offices/office-form';
import { setAddress } from '@/lib/staff/offices/office-overrides';

export const POST = adminAction(
  officeForm((seat, { version = '', officeEmail = '' }, by) =>
    setAddress({ seat, version, officeEmail }, by),
  ),
);
