import type { Metadata } from 'next';
import { cache } from 'react';
import { JoinForm, LINK_OVER, LinkOver, StaffDoor } from '@/components/staff/access/sign-in-parts';
import { accessProblems } from '@/lib/staff/access/access-labels';
import { pageTitle, problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { findInvitation } from '@/lib/staff/team/invitations';

type Props = { searchParams: Promise<Query> };

const title = 'Create your account';

const findOnce = cache((token: string) => findInvitation(token));

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams;
  const works = await findOnce(queryValue(query, 'token') ?? '');
  return { title: works ? pageTitle(title, query, accessProblems) : LINK_OVER };
}

export default async function InvitationPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = queryValue(query, 'token') ?? '';
  const invitation = await findOnce(token);
  if (!invitation) return <LinkOver kind="invitation" />;
  const problems = problemsIn(query, accessProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffDoor title={title} problems={problems}>
      <p>
        You’ll sign in with {invitation.email}, as {invitation.role === 'admin' ? 'an' : 'a'}{' '}
        {invitation.role}.
      </p>
      <JoinForm token={token} email={invitation.email} name={typed.name} problems={problems} />
    </StaffDoor>
  );
}
