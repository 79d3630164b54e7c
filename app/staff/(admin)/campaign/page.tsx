import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { ErrorSummary } from '@/components/form/error-summary';
import { CampaignSummary } from '@/components/staff/campaign/campaign-parts';
import { CampaignSections } from '@/components/staff/campaign/campaign-sections';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { campaignNotices, campaignProblems } from '@/lib/staff/campaign/campaign-labels';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import { pageTitle, problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { noticeIn } from '@/lib/staff/forms/notices';
import { readTyped } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Campaign', await searchParams, campaignProblems) };
}

/** What the campaign asks, and how. */
export default async function CampaignPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const staffSettings = await readStaffSettings();
  const problems = problemsIn(query, campaignProblems);
  const kept = queryValue(query, 'kept');
  const jar = await cookies();
  const typed = kept ? readTyped((name) => jar.get(name)?.value) : {};
  return (
    <StaffPage staff={staff} notice={noticeIn(query, campaignNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Campaign</h1>
      <CampaignSummary staffSettings={staffSettings} />
      <CampaignSections
        staffSettings={staffSettings}
        kept={kept}
        typed={typed}
        problems={problems}
      />
    </StaffPage>
  );
}
