import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { OwnPasswordField } from '@/components/staff/access/password-fields';
import { StaffPage } from '@/components/staff/staff-page';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { requireSession, requireStaff } from '@/lib/staff/access/require-staff';
import {
  noticeQuery,
  pageTitle,
  problemsIn,
  type Query,
  sentenceOf,
} from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';

type Props = { searchParams: Promise<Query> };

const title = 'Turn off your second factor';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function SwitchOffPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const session = await requireSession();
  if (!session.hasSecondFactor) redirect('/staff/account');
  if (session.needsSecondFactor)
    redirect(`/staff/account?${noticeQuery(accessNotices, 'factor_needed')}`);
  const problems = problemsIn(await searchParams, accessProblems);
  return (
    <StaffPage staff={staff}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      <p>After that, your password alone opens your account. You’re signed out everywhere else.</p>
      <form method="post" action="/staff/account/second-factor/off/remove" noValidate>
        <OwnPasswordField email={staff.email} error={sentenceOf(problems, 'current')} />
        <button type="submit">Turn it off</button>
      </form>
    </StaffPage>
  );
}
