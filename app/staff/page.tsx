import { redirect } from 'next/navigation';
import { requireStaff } from '@/lib/staff/require-staff';

export default async function StaffStart() {
  await requireStaff();
  redirect('/staff/inbox');
}
