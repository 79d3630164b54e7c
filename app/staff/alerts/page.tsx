import type { Metadata } from 'next';
import { OpenAlert, PastAlerts } from '@/components/staff/alerts/alert-parts';

import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { listOpenAlerts, listPastAlerts } from '@/lib/staff/alerts/read-alerts';

export const metadata: Metadata = { title: 'Alerts' };

export default async function AlertsPage() {
  const staff = await requireStaff();
  const [open, past] = await Promise.all([listOpenAlerts(), listPastAlerts()]);
  return (
    <StaffPage staff={staff} withoutAlerts>
      <h1>Alerts</h1>
      <p>
        The site looks every minute. Each alert is mailed to all admins once, and ends by itself
        when what it tells of is over.
      </p>
      <h2>Now</h2>
      {open.length === 0 && <p>Nothing needs a look.</p>}
      {open.map((alert) => (
        <OpenAlert key={alert.id} alert={alert} />
      ))}
      <h2>Before</h2>
      <PastAlerts alerts={past} />
    </StaffPage>
  );
}
