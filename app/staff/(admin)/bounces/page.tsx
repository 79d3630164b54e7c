import type { Metadata } from 'next';
import { UnmatchedBounces } from '@/components/staff/bounces/bounce-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { bounceNotices, listUnmatched } from '@/lib/staff/bounces/match-bounces';
import type { Query } from '@/lib/staff/forms/form-problems';
import { noticeIn } from '@/lib/staff/forms/notices';

export const metadata: Metadata = { title: 'Returned email' };

export default async function BouncesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireAdmin();
  return (
    <StaffPage staff={staff} notice={noticeIn(await searchParams, bounceNotices)}>
      <h1>Returned email</h1>
      <p>
        Email to offices that came back is matched to its delivery by itself. What names no delivery
        is listed here for 30 days.
      </p>
      <UnmatchedBounces bounces={await listUnmatched()} />
    </StaffPage>
  );
}
