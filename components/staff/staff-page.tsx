import type { ReactNode } from 'react';
import type { Staff } from '@/lib/staff/require-staff';
import { StoppedBanner } from './channels/stopped-banner';
import { Notice } from './notice';

type Props = { staff: Staff; notice?: string; children: ReactNode };

/** What surrounds every page behind the sign-in. */
export function StaffPage({ staff, notice, children }: Props) {
  return (
    <>
      <header className="bar staff-header">
        <a className="skip" href="#main">
          Skip to main content
        </a>
        <a className="brand" href="/staff/inbox">
          Campaign staff
        </a>
        <nav className="staff-menu" aria-label="Staff">
          <ul className="inline">
            <li>
              <a href="/staff/inbox">Inbox</a>
            </li>
            <li>
              <a href="/staff/roster">Members</a>
            </li>
            <li>
              <a href="/staff/channels">Channels</a>
            </li>
          </ul>
        </nav>
        <form className="staff-out" method="post" action="/staff/sign-out">
          <span>Signed in as {staff.name}</span>
          <button className="quiet" type="submit">
            Sign out
          </button>
        </form>
      </header>
      <main id="main" className="staff-main" tabIndex={-1}>
        <StoppedBanner />
        <Notice of={notice} />
        {children}
      </main>
    </>
  );
}
