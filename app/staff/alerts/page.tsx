import type { Metadata } from 'next';
import { OpenAlert, PastAlerts } from '@/components/staff/alerts/alert-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { readAlertMails } from '@/lib/notify/alerts/mail-alerts';
import { db } from '@/lib/platform/db';
import { mailMode } from '@/lib/platform/env';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { listOpenAlerts, listPastAlerts } from '@/lib/staff/alerts/read-alerts';

export const metadata: Metadata = { title: 'Alerts' };

export default async function AlertsPage() {
  const staff = await requireStaff();
  const [open, past] = await Promise.all([listOpenAlerts(), listPastAlerts()]);
  const mails = await readAlertMails(db(), open);
  return (
    <StaffPage staff={staff} withoutAlerts>
      <h1>Alerts</h1>
      <p>
        The site checks every minute.{' '}
        {mailMode() === 'live'
          ? 'Each alert is emailed to all admins once, and clears on its own once the problem is fixed.'
          : 'Each alert clears on its own once the problem is fixed. In test mode, its email to all admins is saved on our server in mail/staff and not sent.'}
      </p>
      <h2>Current alerts</h2>
      {open.length === 0 && <p>Nothing needs attention.</p>}
      {open.map((alert) => (
        <OpenAlert key={alert.id} alert={alert} mail={mails.get(alert.id)} />
      ))}
      <h2>Earlier alerts</h2>
      <PastAlerts alerts={past} />
    </StaffPage>
  );
}
