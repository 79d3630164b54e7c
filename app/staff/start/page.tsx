import type { Metadata } from 'next';
import { StartList } from '@/components/staff/settings/start-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { noticeIn, type Query } from '@/lib/staff/forms/form-problems';
import { readStart } from '@/lib/staff/settings/read-start';
import { startNotices } from '@/lib/staff/settings/start-labels';

export const metadata: Metadata = { title: 'Setup' };

export default async function StartPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const notice = noticeIn(await searchParams, startNotices);
  return (
    <StaffPage staff={staff} notice={notice}>
      <h1>Set up your campaign</h1>
      <StartList steps={await readStart(staff.email)} isAdmin={staff.role === 'admin'} />
    </StaffPage>
  );
}
