import type { Metadata } from 'next';
import { SetUpForm, SetUpFrame } from '@/components/staff/access/account-parts';
import { accessProblems } from '@/lib/staff/access/access-labels';
import { requireSession } from '@/lib/staff/access/require-staff';
import { pageTitle, problemsIn, type Query, sentenceOf } from '@/lib/staff/forms/form-problems';
import { secretFor } from '@/lib/staff/second-factor/own-factor';
import '@/components/staff/access/access.css';

type Props = { searchParams: Promise<Query> };

const title = 'Set up your second factor';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, accessProblems) };
}

export default async function SecondFactorPage({ searchParams }: Props) {
  const session = await requireSession();
  const problems = problemsIn(await searchParams, accessProblems);
  return (
    <SetUpFrame session={session} title={title} problems={problems}>
      <p>
        {session.hasSecondFactor
          ? 'The new one replaces the one you have, and comes with new recovery codes.'
          : 'You’ll then need a code from your phone as well as your password. Someone who guesses or steals your password still can’t sign in.'}
      </p>
      <SetUpForm
        secret={secretFor(session)}
        email={session.staff.email}
        problemOf={(field) => sentenceOf(problems, field)}
      />
    </SetUpFrame>
  );
}
