import { adminAction } from '@/lib/staff/access/staff-action';
import { officeForm } from '@/lib/staff/offices/office-form';
import { pauseOffice } from '@/lib/staff/offices/office-overrides';

export const POST = adminAction(
  officeForm((seat, { version = '', pauseWhy = '' }, by) =>
    pauseOffice({ seat, version, pauseWhy }, by),
  ),
);
