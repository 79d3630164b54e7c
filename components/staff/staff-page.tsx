import type { ReactNode } from 'react';
import type { Staff } from '@/lib/staff/access/require-staff';
import type { NoticeLabel } from '@/lib/staff/forms/notices';
import { AlertsBanner } from './alerts/alerts-banner';
import { Notice } from './notice';
import { StaffMenu } from './staff-menu';

type Props = {
  staff: Staff;
  notice?: NoticeLabel;
  /** The page shows them itself. */
  withoutAlerts?: boolean;
  children: ReactNode;
};

/** What surrounds every page behind the sign-in. */
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
