import type { Metadata } from 'next';
import { SignInForm, StaffDoor } from '@/components/staff/access/sign-in-parts';
import { accessNotices, accessProblems } from '@/lib/staff/access/access-labels';
import { noticeIn, pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';

type Props = { searchParams: Promise<Query> };

const title = 'Sign in';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function SignInPage({ searchParams }: Props) {
  const query = await searchParams;
  const problems = problemsIn(query, accessProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffDoor title={title} problems={problems} notice={noticeIn(query, accessNotices)}>
      <SignInForm email={typed.email} />
    </StaffDoor>
  );
}
