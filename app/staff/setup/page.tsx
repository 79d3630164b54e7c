import type { Metadata } from 'next';
import { cache } from 'react';
import {
  FIRST_LINK_OVER,
  FirstAccountForm,
  FirstLinkOver,
  StaffDoor,
} from '@/components/staff/access/sign-in-parts';
import { accessProblems } from '@/lib/staff/access/access-labels';
import { firstAccountLinkWorks } from '@/lib/staff/access/first-account';
import { pageTitle, problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';

type Props = { searchParams: Promise<Query> };

const title = 'Create the first staff account';

const linkWorks = cache(firstAccountLinkWorks);

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams;
  const works = await linkWorks(queryValue(query, 'token') ?? '');
  return { title: works ? pageTitle(title, query, accessProblems) : FIRST_LINK_OVER };
}

export default async function FirstAccountPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = queryValue(query, 'token') ?? '';
  if (!(await linkWorks(token))) return <FirstLinkOver />;
  const problems = problemsIn(query, accessProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffDoor title={title} problems={problems}>
      <FirstAccountForm token={token} typed={typed} problems={problems} />
    </StaffDoor>
  );
}
