import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ChooseVersion } from '@/components/staff/campaign/version-compare';
import { StaffPage } from '@/components/staff/staff-page';
import { isEditionSetting } from '@/lib/campaign/edition';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import { topicPath } from '@/lib/staff/campaign/section-fields';
import { type Query, queryValue } from '@/lib/staff/forms/form-problems';

export const metadata: Metadata = { title: 'Change what visitors see' };

/** Current and proposed version of the public texts, shown before anything changes. */
export default async function ChoosePage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireAdmin();
  const to = queryValue(await searchParams, 'to') ?? '';
  const staffSettings = await readStaffSettings();
  if (!isEditionSetting(to)) redirect(topicPath('version'));
  return (
    <StaffPage staff={staff}>
      <ChooseVersion staffSettings={staffSettings} to={to} />
    </StaffPage>
  );
}
