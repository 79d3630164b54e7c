import type { ReactNode } from 'react';
import type { Staff } from '@/lib/staff/require-staff';
import { Notice } from './notice';

type Props = { staff: Staff; notice?: string; children: ReactNode };

/** What surrounds every page behind the sign-in. */
export function StaffPage({ staff, notice, children }: Props) {
  return (
    <>
      <a className="skip-link" href="#main">
        Skip to main content
      </a>
      <header className="staff-header">
        <p className="staff-name">
          <a href="/staff/inbox">Campaign staff</a>
        </p>
        <nav aria-label="Staff">
          <ul>
            <li>
              <a href="/staff/inbox">Inbox</a>
            </li>
          </ul>
        </nav>
        <form className="staff-out" method="post" action="/staff/sign-out">
          <span>Signed in as {staff.name}</span>
          <button className="quiet-button" type="submit">
            Sign out
          </button>
        </form>
      </header>
      <main id="main" className="staff-main">
        <Notice of={notice} />
        {children}
      </main>
    </>
  );
}
