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

import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { pageTitle, problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { rosterProblems } from '@/lib/staff/roster/correction-form';
import { findSeatEffect, readRosterState, readSeatId } from '@/lib/staff/roster/roster-state';

type Props = { searchParams: Promise<Query> };

/** A seat in this page's query does not exist: an existing one has its own page. */
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
  const state = await readRosterState();
  return (
    <StaffPage staff={staff}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Members of Congress</h1>
      <RosterAge {...state} />
      <SeatFinder typed={typed} error={problems[0]?.sentence} />
      <h2>Corrections</h2>
      <CorrectionList corrections={state.corrections} />
      <SeatLists {...state} />
      <h2>Last updates</h2>
      <UpdateList updates={state.updates} />
    </StaffPage>
  );
}
