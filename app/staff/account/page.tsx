import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { FactorState, NameForm, SessionTable } from '@/components/staff/access/account-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { FactList } from '@/components/staff/staff-parts';
import { env } from '@/lib/platform/env';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { listOwnSessions } from '@/lib/staff/access/own-account';
import { requireSession, requireStaff } from '@/lib/staff/access/require-staff';
import { noticeIn, pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { readCodes } from '@/lib/staff/second-factor/own-factor';
import '@/components/staff/access/access.css';

type Props = { searchParams: Promise<Query> };

const title = 'Your account';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function AccountPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const session = await requireSession();
  const [query, sessions, codes] = await Promise.all([
    searchParams,
    listOwnSessions(session),
    readCodes(staff.id),
  ]);
  const problems = problemsIn(query, accessProblems);
  return (
    <StaffPage staff={staff} notice={noticeIn(query, accessNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      <FactList
        facts={[
          ['Email address', staff.email],
          ['Role', staff.role],
        ]}
      />
      <NameForm
        name={staff.name}
        error={problems.find(({ field }) => field === 'name')?.sentence}
      />
      <h2>Password</h2>
      <p>
        <a href="/staff/account/password">Change your password</a>
      </p>
      <h2>Second factor</h2>
      <FactorState session={session} codesLeft={codes.length} />
      <h2>Sessions</h2>
      <SessionTable sessions={sessions} idle={env().SESSION_IDLE_MINUTES} />
    </StaffPage>
  );
}
