import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { mustSetUp, type Session } from '@/lib/staff/access/require-staff';
import { problemTitle } from '@/lib/staff/staff-copy';
import { StaffPage } from '../staff-page';
import { StaffDoor } from './staff-door';

type Props = {
  session: Session;
  title: string;
  problems: { field: string; sentence: string }[];
  children: ReactNode;
};

/** For somebody who may do nothing else yet: a page before the door, with the way out. */
export function SetUpFrame({ session, title, problems, children }: Props) {
  if (!mustSetUp(session)) {
    return (
      <StaffPage staff={session.staff}>
        <ErrorSummary title={problemTitle} problems={problems} />
        <h1>{title}</h1>
        {children}
      </StaffPage>
    );
  }
  return (
    <StaffDoor title={title} problems={problems}>
      <p>
        You are signed in as {session.staff.email}. Everything else opens when your second factor is
        set up.
      </p>
      {children}
      <form method="post" action="/staff/sign-out">
        <button className="quiet" type="submit">
          Sign out
        </button>
      </form>
    </StaffDoor>
  );
}
