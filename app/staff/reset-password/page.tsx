import type { Metadata } from 'next';
import { NewPasswordField } from '@/components/staff/access/password-fields';
import { LINK_OVER, LinkOver, StaffDoor } from '@/components/staff/access/sign-in-parts';
import { accessProblems } from '@/lib/staff/access/access-labels';
import { findPasswordLink } from '@/lib/staff/access/forgot-password';
import {
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
  sentenceOf,
} from '@/lib/staff/forms/form-problems';

type Props = { searchParams: Promise<Query> };

const title = 'Choose your new password';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams;
  const works = await findPasswordLink(queryValue(query, 'token') ?? '');
  return { title: works ? pageTitle(title, query, accessProblems) : LINK_OVER };
}

export default async function NewPasswordPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = queryValue(query, 'token') ?? '';
  const user = await findPasswordLink(token);
  if (!user) return <LinkOver kind="password" />;
  const problems = problemsIn(query, accessProblems);
  return (
    <StaffDoor title={title} problems={problems}>
      <p>For {user.email}. You are signed out everywhere, and your second factor stays.</p>
      <form method="post" action="/staff/reset-password/choose" noValidate>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="username" autoComplete="username" value={user.email} />
        <NewPasswordField label="New password" error={sentenceOf(problems, 'password')} />
        <button type="submit">Set the password</button>
      </form>
    </StaffDoor>
  );
}
