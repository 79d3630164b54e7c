import type { Metadata } from 'next';
import { UnmatchedBounces } from '@/components/staff/bounces/bounce-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { bounceNotices, listUnmatched } from '@/lib/staff/bounces/match-bounces';
import { noticeIn, type Query } from '@/lib/staff/forms/form-problems';

export const metadata: Metadata = { title: 'Bounced email' };

export default async function BouncesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const [bounce, reference] = [query.bounce, query.reference].map((value) => [value].flat()[0]);
  return (
    <StaffPage staff={staff} notice={noticeIn(query, bounceNotices)}>
      <h1>Bounced email</h1>
      <p>
        When an email to an office bounces, we match it to its delivery. Bounces that we can’t match
        are listed here for 30 days.
      </p>
      <UnmatchedBounces bounces={await listUnmatched({ bounce, reference })} />
    </StaffPage>
  );
}
