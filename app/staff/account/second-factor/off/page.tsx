import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { OwnPasswordField } from '@/components/staff/access/password-fields';
import { StaffPage } from '@/components/staff/staff-page';
import { requireSession, requireStaff } from '@/lib/staff/access/require-staff';
import { problemsIn, type Query, sentenceOf, titleOf } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/staff-copy';

type Props = { searchParams: Promise<Query> };

const title = 'Switch your second factor off';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: titleOf(title, await searchParams) };
}

export default async function SwitchOffPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const session = await requireSession();
  if (!session.hasSecondFactor) redirect('/staff/account');
  if (session.needsSecondFactor) redirect('/staff/account?notice=factor_needed');
  const problems = problemsIn(await searchParams);
  return (
    <StaffPage staff={staff}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      <p>Your password alone opens your account then. All your other sessions are ended.</p>
      <form method="post" action="/staff/account/second-factor/off/remove" noValidate>
        <OwnPasswordField email={staff.email} error={sentenceOf(problems, 'current')} />
        <button type="submit">Switch it off</button>
      </form>
    </StaffPage>
  );
}
