import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import {
  LastLetters,
  OfferForm,
  OfficeFacts,
  OverrideForms,
} from '@/components/staff/offices/office-forms';
import {
  noticeIn,
  noticeQuery,
  pageTitle,
  problemsIn,
  type Query,
} from '@/lib/staff/forms/form-problems';
import { officeNotices, officeProblems } from '@/lib/staff/offices/office-labels';
import '@/components/staff/offices/offices.css';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';
import { findOfficeChoice } from '@/lib/staff/offices/office-choices';
import { listLastLetters, readOfficeDeliveries } from '@/lib/staff/offices/office-deliveries';
import { listOffers } from '@/lib/staff/offices/open-self-send';
import type { SeatParams } from '@/lib/staff/roster/correction-form';

type Props = { params: Promise<SeatParams>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle(`Office ${(await params).seat}`, await searchParams, officeProblems) };
}

export default async function OfficePage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const { seat } = await params;
  const office = await findOfficeChoice(seat);
  if (!office) redirect(`/staff/offices?${noticeQuery(officeNotices, 'no_seat')}`);
  const isAdmin = staff.role === 'admin';
  const [deliveries, letters, offers] = await Promise.all([
    readOfficeDeliveries([seat]),
    listLastLetters(seat),
    isAdmin ? listOffers([seat]) : [],
  ]);
  const query = await searchParams;
  const problems = problemsIn(query, officeProblems);
  const typed = problems.length > 0 ? await readTypedText() : {};
  return (
    <StaffPage staff={staff} notice={noticeIn(query, officeNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Office {seat}</h1>
      {offers.length > 0 && <OfferForm offers={offers} />}
      <OfficeFacts office={office} deliveries={deliveries.get(seat)} />
      <h2>Last deliveries</h2>
      <LastLetters letters={letters} />
      {isAdmin && office.choice && (
        <OverrideForms office={office} typed={typed} problems={problems} />
      )}
      <p>
        <a href="/staff/offices">All offices</a>
      </p>
    </StaffPage>
  );
}
