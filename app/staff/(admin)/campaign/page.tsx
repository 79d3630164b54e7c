import type { Metadata } from 'next';
import { CampaignSummary, TopicMenu } from '@/components/staff/campaign/overview';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';

export const metadata: Metadata = { title: 'Campaign' };

/** Campaign settings in force, each with a link to the page that changes it. */
export default async function CampaignPage() {
  const staff = await requireAdmin();
  return (
    <StaffPage staff={staff}>
      <h1>Campaign</h1>
      <TopicMenu here="overview" />
      <CampaignSummary staffSettings={await readStaffSettings()} />
    </StaffPage>
  );
}
