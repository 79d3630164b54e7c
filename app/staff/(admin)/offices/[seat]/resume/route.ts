import { adminAction } from '@/lib/staff/access/staff-action';
import { officeForm } from '@/lib/staff/offices/office-form';
import { resumeOffice } from '@/lib/staff/offices/office-overrides';

export const POST = adminAction(
  officeForm((seat, { version = '', resumeWhy = '' }, by) =>
    resumeOffice({ seat, version, resumeWhy }, by),
  ),
);
