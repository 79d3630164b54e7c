import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import {
  CorrectionList,
  RosterAge,
  SeatFinder,
  SeatLists,
  UpdateList,
} from '@/components/staff/roster/roster-parts';
import { UpdateMembers } from '@/components/staff/roster/update-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import {
  noticeIn,
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
  sentenceOf,
} from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { rosterNotices, rosterProblems } from '@/lib/staff/roster/correction-form';
import {
  findMembersUpdate,
  findSeatEffect,
  isRunning,
  readRosterState,
  readSeatId,
} from '@/lib/staff/roster/update-members';

type Props = { searchParams: Promise<Query> };

/** A seat in this page's query does not exist, because an existing one has its own page. */
const withProblem = (query: Query) =>
  query.seat === undefined ? query : { ...query, problem: 'seat.unknown' };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return {
    title: pageTitle('Members of Congress', withProblem(await searchParams), rosterProblems),
  };
}

export default async function RosterPage({ searchParams }: Props) {
  const staff = await requireStaff();
  const query = await searchParams;
  const typed = queryValue(query, 'seat');
  const seat = typed && readSeatId(typed);
  if (seat && (await findSeatEffect(seat))) redirect(`/staff/roster/${seat}`);
  const problems = problemsIn(withProblem(query), rosterProblems);
  const [state, update] = await Promise.all([readRosterState(), findMembersUpdate()]);
  const given = noticeIn(query, rosterNotices);
  // An update that has ended shows its result instead.
  const notice = given === rosterNotices.update_begun && !isRunning(update) ? undefined : given;
  return (
    <StaffPage staff={staff} notice={notice}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Members of Congress</h1>
      <RosterAge {...state} />
      <UpdateMembers update={update} isAdmin={staff.role === 'admin'} problems={problems} />
      <h2>Correct a seat</h2>
      <SeatFinder typed={typed} error={sentenceOf(problems, 'seat')} />
      <h2>Corrections</h2>
      <CorrectionList corrections={state.corrections} />
      <SeatLists {...state} />
      <h2>Last updates</h2>
      <UpdateList updates={state.updates} />
    </StaffPage>
  );
}
