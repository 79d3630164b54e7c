import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import {
  CorrectionForm,
  KindForm,
  SeatCorrection,
  SeatFacts,
} from '@/components/staff/roster/seat-parts';
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
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';
import {
  readKind,
  rosterNotices,
  rosterProblems,
  type SeatParams,
} from '@/lib/staff/roster/correction-form';
import { findSeatEffect } from '@/lib/staff/roster/update-members';

type Props = { params: Promise<SeatParams>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(`Seat ${(await params).seat}`, await searchParams, rosterProblems) };
}

export default async function SeatPage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const mayCorrect = staff.role === 'admin';
  const { seat: id } = await params;
  const seat = await findSeatEffect(id);
  if (!seat) redirect(`/staff/roster?${new URLSearchParams({ seat: id })}`);
  const query = await searchParams;
  const kind = readKind(queryValue(query, 'kind'));
  const problems = problemsIn(query, rosterProblems);
  const errorOf = (name: string) => sentenceOf(problems, name);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffPage staff={staff} notice={noticeIn(query, rosterNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Seat {id}</h1>
      <SeatFacts seat={seat} />
      <SeatCorrection
        seat={seat}
        mayCancel={mayCorrect}
        typed={typed.withdrawWhy}
        error={errorOf('withdrawWhy')}
      />
      {mayCorrect && (
        <section className="staff-review" aria-labelledby="correct">
          <h2 id="correct">Correct the seat</h2>
          {kind ? (
            <CorrectionForm seat={seat} kind={kind} typed={typed} problems={problems} />
          ) : (
            <KindForm seat={seat} error={errorOf('kind')} />
          )}
        </section>
      )}
      {!mayCorrect && <p>An admin can correct the seat.</p>}
      <p>
        <a href={`/staff/offices/${id}`}>How messages reach this office</a>
      </p>
      <p>
        <a href="/staff/roster">All seats</a>
      </p>
    </StaffPage>
  );
}
