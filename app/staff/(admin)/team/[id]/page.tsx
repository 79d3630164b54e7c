import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StaffPage } from '@/components/staff/staff-page';
import { FactList, When } from '@/components/staff/staff-parts';
import { OneTimeLink, PersonForms } from '@/components/staff/team/team-parts';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { noticeIn, noticeQuery, type Query } from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { findPerson, teamNotices } from '@/lib/staff/team/team';
import '@/components/staff/access/access.css';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export const metadata: Metadata = { title: 'Team member' };

export default async function PersonPage({ params, searchParams }: Props) {
  const staff = await requireAdmin();
  const person = await findPerson((await params).id);
  if (!person) redirect(`/staff/team?${noticeQuery(teamNotices, 'no_person')}`);
  const notice = noticeIn(await searchParams, teamNotices);
  const read = await readTypedText();
  return (
    <StaffPage staff={staff} notice={notice}>
      <h1>{person.name}</h1>
      {notice === teamNotices.reset_link_in_test && <OneTimeLink {...read} lasts="one hour" />}
      <FactList
        facts={[
          ['Email address', person.email],
          ['Role', person.role],
          ['Second factor', person.hasSecondFactor ? 'set up' : 'none'],
          ['Last sign-in', person.lastSignInAt && <When at={person.lastSignInAt} />],
          ['Disabled since', person.disabledAt && <When at={person.disabledAt} />],
        ]}
      />
      <PersonForms person={person} />
      <p>
        <a href="/staff/team">The whole team</a>
      </p>
    </StaffPage>
  );
}
