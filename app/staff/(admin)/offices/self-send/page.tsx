import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { OfferForm } from '@/components/staff/offices/office-forms';
import { noticeIn, pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { officeNotices, officeProblems } from '@/lib/staff/offices/office-labels';
import '@/components/staff/offices/offices.css';
import { StaffPage } from '@/components/staff/staff-page';
import { mailMode } from '@/lib/platform/env';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import { problemTitle } from '@/lib/staff/labels';
import { listOffers } from '@/lib/staff/offices/open-self-send';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Send by email', await searchParams, officeProblems) };
}

export default async function SelfSendsPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const offers = await listOffers();
  const problems = offers.length > 0 ? problemsIn(query, officeProblems) : [];
  return (
    <StaffPage staff={staff} notice={noticeIn(query, officeNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Deliveries that can be sent by email now</h1>
      {offers.length > 0 ? (
        <OfferForm offers={offers} error={problems[0]?.sentence} />
      ) : (
        <p>
          {mailMode() === 'live'
            ? 'There are none right now. A delivery appears here if its supporter was asked to send it in the last 30 days and its office can get email now.'
            : 'There are none. In test mode, supporters keep their messages.'}
        </p>
      )}
      <p>
        <a href="/staff/offices">All offices</a>
      </p>
    </StaffPage>
  );
}
