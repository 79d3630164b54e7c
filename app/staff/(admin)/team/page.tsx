import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { StaffPage } from '@/components/staff/staff-page';
import {
  InvitationTable,
  InviteForm,
  OneTimeLink,
  PeopleTable,
} from '@/components/staff/team/team-parts';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { noticeIn, pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';
import { listInvitations } from '@/lib/staff/team/invitations';
import { listPeople, teamNotices, teamProblems } from '@/lib/staff/team/team';
import '@/components/staff/access/access.css';

type Props = { searchParams: Promise<Query> };

const title = 'Team';

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(title, await searchParams, teamProblems) };
}

export default async function PeoplePage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const [read, people, invitations] = await Promise.all([
    readTypedText(),
    listPeople(),
    listInvitations(),
  ]);
  const problems = problemsIn(query, teamProblems);
  const notice = noticeIn(query, teamNotices);
  const typed = problems.length > 0 ? read : {};
  return (
    <StaffPage staff={staff} notice={notice}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>{title}</h1>
      {notice === teamNotices.invited_in_test && <OneTimeLink {...read} lasts="three days" />}
      <PeopleTable people={people} />
      <h2>Invite someone</h2>
      <InviteForm typed={typed} problems={problems} />
      <h2>Invitations</h2>
      <InvitationTable invitations={invitations} />
    </StaffPage>
  );
}
