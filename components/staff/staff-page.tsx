import type { ReactNode } from 'react';
import { AlertsBanner } from '@/components/staff/alerts/alert-parts';
import type { Staff } from '@/lib/staff/access/require-staff';
import type { NoticeLabel } from '@/lib/staff/forms/form-problems';
import { WhatIsThis } from './help/help-parts';
import { SectionMenu, StaffMenu } from './staff-menu';
import { Notice } from './staff-parts';

type Props = {
  staff: Staff;
  notice?: NoticeLabel;
  /** Set if the page shows the alerts itself. */
  withoutAlerts?: boolean;
  children: ReactNode;
};

/** Frame of every page after sign-in. */
export function StaffPage({ staff, notice, withoutAlerts, children }: Props) {
  return (
    <>
      <header className="bar staff-header">
        <a className="skip" href="#main">
          Skip to main content
        </a>
        <a className="brand" href="/staff">
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
      <SectionMenu role={staff.role} />
      <main id="main" className="staff-main" tabIndex={-1}>
        {!withoutAlerts && <AlertsBanner />}
        <Notice label={notice} />
        {children}
        <WhatIsThis />
      </main>
      <script src="/staff-session.js" defer data-site="" />
    </>
  );
}
