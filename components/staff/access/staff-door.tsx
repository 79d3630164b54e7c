import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { problemTitle } from '@/lib/staff/staff-copy';
import { Notice } from '../notice';

type Props = {
  title: string;
  problems?: { field: string; sentence: string }[];
  notice?: string;
  children: ReactNode;
};

/** The pages before the sign-in: one thing each, and nothing of the inside. */
export function StaffDoor({ title, problems = [], notice, children }: Props) {
  return (
    <main id="main" className="staff-main" tabIndex={-1}>
      <Notice of={notice} />
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      {children}
    </main>
  );
}
