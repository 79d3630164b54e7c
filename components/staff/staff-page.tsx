import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { AlertsBanner } from '@/components/staff/alerts/alerts-banner';
import { requestPath } from '@/lib/platform/network';
import type { Staff } from '@/lib/staff/access/require-staff';
import type { Role } from '@/lib/staff/access/staff-fields';
import type { NoticeLabel } from '@/lib/staff/forms/notices';
import { Notice } from './notice';

type Props = {
  staff: Staff;
  notice?: NoticeLabel;
  /** The page shows the alerts itself. */
  withoutAlerts?: boolean;
  children: ReactNode;
};

/** Frame of every page after the sign-in. */
export function StaffPage({ staff, notice, withoutAlerts, children }: Props) {
  return (
    <>
      <header className="bar staff-header">
        <a className="skip" href="#main">
          Skip to main content
        </a>
        <a className="brand" href="/staff/inbox">
          Campaign staff
        </a>
        <StaffMenu role={staff.role} />
        <form className="staff-out" method="post" action="/staff/sign-out">
          <a href="/staff/account">{staff.name}</a>
          <button className="quiet" type="submit">
            Sign out
          </button>
        </form>
      </header>
      <main id="main" className="staff-main" tabIndex={-1}>
        {!withoutAlerts && <AlertsBanner />}
        <Notice label={notice} />
        {children}
      </main>
    </>
  );
}

type Entry = { path: string; label: string };

const forAll: Entry[] = [
  { path: '/staff/inbox', label: 'Inbox' },
  { path: '/staff/reports', label: 'Figures' },
  { path: '/staff/offices', label: 'Offices' },
  { path: '/staff/roster', label: 'Members' },
  { path: '/staff/channels', label: 'Channels' },
  { path: '/staff/alerts', label: 'Alerts' },
];

/** Pages that only admins may open (app/staff/(admin)). */
const forAdmins: Entry[] = [
  { path: '/staff/campaign', label: 'Campaign' },
  { path: '/staff/exports', label: 'Export' },
  { path: '/staff/webhooks', label: 'Webhooks' },
  { path: '/staff/team', label: 'People' },
  { path: '/staff/audit', label: 'Audit' },
];

/** Navigation between the parts of the staff pages; the current part is marked. */
export async function StaffMenu({ role }: { role: Role }) {
  const here = requestPath(await headers());
  const entries = role === 'admin' ? [...forAll, ...forAdmins] : forAll;
  return (
    <nav className="staff-menu" aria-label="Staff">
      <ul className="inline">
        {entries.map(({ path, label }) => (
          <li key={path}>
            <a href={path} aria-current={isPart(here, path) ? 'true' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether a page is this one, or below it. */
const isPart = (page: string, path: string) => page === path || page.startsWith(`${path}/`);
