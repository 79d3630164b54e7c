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
          ? 'The new one takes the place of the one you have. Its recovery codes are new too.'
          : 'Besides your password you then need a code that only your telephone shows. Who guesses or steals the password alone does not get in.'}
      </p>
      <SetUpForm
        secret={secretFor(session)}
        email={session.staff.email}
        problemOf={(field) => sentenceOf(problems, field)}
      />
    </SetUpFrame>
  );
}
