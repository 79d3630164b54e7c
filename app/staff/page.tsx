import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/staff/access/require-staff';

export default async function StaffStart() {
  await requireStaff();
  redirect('/staff/inbox');
}
