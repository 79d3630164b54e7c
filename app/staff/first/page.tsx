import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { FirstAccountForm } from '@/components/staff/first-account-form';
import { FirstLinkOver } from '@/components/staff/first-link-over';
import { StaffDoor } from '@/components/staff/staff-door';
import { firstAccountLinkWorks } from '@/lib/staff/first-account';
import { oneOf, problemsIn, type Query, titleOf } from '@/lib/staff/form-problems';
import { readTyped } from '@/lib/staff/typed-cookie';

type Props = { searchParams: Promise<Query> };

const title = 'Make the first staff account';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: titleOf(title, await searchParams) };
}

export default async function FirstAccountPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = oneOf(query, 'token') ?? '';
  if (!(await firstAccountLinkWorks(token))) return <FirstLinkOver />;
  const kept = await cookies();
  const problems = problemsIn(query);
  const typed = problems.length > 0 ? readTyped((name) => kept.get(name)?.value) : {};
  return (
    <StaffDoor title={title} problems={problems}>
      <FirstAccountForm token={token} typed={typed} problems={problems} />
    </StaffDoor>
  );
}
