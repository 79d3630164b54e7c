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
        The site checks every minute. Each alert is emailed to all admins once, and clears on its
        own once the problem is fixed.
      </p>
      <h2>Current alerts</h2>
      {open.length === 0 && <p>Nothing needs attention.</p>}
      {open.map((alert) => (
        <OpenAlert key={alert.id} alert={alert} />
      ))}
      <h2>Earlier alerts</h2>
      <PastAlerts alerts={past} />
    </StaffPage>
  );
}
