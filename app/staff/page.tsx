import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { isSetUp } from '@/lib/staff/settings/read-start';

/** Start page: an admin sees the setup until it is complete; everyone else sees the messages. */
export default async function StaffStart() {
  const staff = await requireStaff();
  redirect(
    staff.role === 'admin' && !(await isSetUp(staff.email)) ? '/staff/start' : '/staff/inbox',
  );
}
