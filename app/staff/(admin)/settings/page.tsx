import type { Metadata } from 'next';
import { AddressCheck, SettingsOverview } from '@/components/staff/settings/overview';
import { StaffPage } from '@/components/staff/staff-page';
import { env } from '@/lib/platform/env';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { isAddressLocal } from '@/lib/staff/settings/going-live';
import { comparePublicAddress } from '@/lib/staff/settings/step-up';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const staff = await requireAdmin();
  const { SITE_URL: siteUrl } = env();
  return (
    <StaffPage staff={staff}>
      <h1>Settings</h1>
      <SettingsOverview />
      <AddressCheck
        {...(await comparePublicAddress(siteUrl))}
        siteUrl={siteUrl}
        isLocal={isAddressLocal()}
      />
    </StaffPage>
  );
}
