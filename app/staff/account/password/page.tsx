import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { NewPasswordField, OwnPasswordField } from '@/components/staff/access/password-fields';
import { StaffPage } from '@/components/staff/staff-page';
import { accessProblems } from '@/lib/staff/access/access-labels';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { pageTitle, problemsIn, type Query, sentenceOf } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';

type Props = { searchParams: Promise<Query> };

const title = 'Change your password';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function PasswordPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const problems = problemsIn(await searchParams, accessProblems);
  return (
    <StaffPage staff={staff}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      <p>When you change it, you’re signed out everywhere else.</p>
      <form method="post" action="/staff/account/password/change" noValidate>
        <OwnPasswordField email={staff.email} error={sentenceOf(problems, 'current')} />
        <NewPasswordField label="New password" error={sentenceOf(problems, 'password')} />
        <button type="submit">Change the password</button>
      </form>
    </StaffPage>
  );
}
