import type { Metadata } from 'next';
import { HealthReport } from '@/components/staff/settings/overview';
import { StaffPage } from '@/components/staff/staff-page';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { checkHealth } from '@/lib/staff/health/check-health';

export const metadata: Metadata = { title: 'Health' };

export default async function HealthPage() {
  const staff = await requireAdmin();
  const now = new Date();
  const findings = await checkHealth({ env: env(), now, db: db() });
  return (
    <StaffPage staff={staff}>
      <HealthReport findings={findings} now={now} />
    </StaffPage>
  );
}
