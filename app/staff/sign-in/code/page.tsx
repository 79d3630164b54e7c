import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { CodeForm, StaffDoor } from '@/components/staff/access/sign-in-parts';
import { accessProblems } from '@/lib/staff/access/access-labels';
import { SIGN_IN_PATH } from '@/lib/staff/access/require-staff';
import { pageTitle, problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { findChallenge } from '@/lib/staff/second-factor/enter-code';

type Props = { searchParams: Promise<Query> };

const title = 'Enter your code';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function CodePage({ searchParams }: Props) {
  if (!(await findChallenge(new Headers(await headers())))) redirect(SIGN_IN_PATH);
  const query = await searchParams;
  const problems = problemsIn(query, accessProblems);
  const kind = queryValue(query, 'kind') === 'recovery' ? 'recovery' : 'app';
  return (
    <StaffDoor title={title} problems={problems}>
      <CodeForm kind={kind} problem={problems.find(({ field }) => field === 'code')?.sentence} />
    </StaffDoor>
  );
}
