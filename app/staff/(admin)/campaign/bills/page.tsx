import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { BillForm, BillList, ConfirmRecord } from '@/components/staff/campaign/bill-parts';
import { TopicMenu } from '@/components/staff/campaign/overview';
import { StaffPage } from '@/components/staff/staff-page';
import { requireAdmin } from '@/lib/staff/access/require-staff';
import {
  billNotices,
  billProblems,
  findRecordEffect,
  listBills,
} from '@/lib/staff/campaign/bill-records';
import { readStaffSettings } from '@/lib/staff/campaign/read-settings';
import {
  noticeIn,
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
} from '@/lib/staff/forms/form-problems';
import { readTypedText } from '@/lib/staff/forms/typed-cookie';
import { problemTitle } from '@/lib/staff/labels';

type Props = { searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: pageTitle('Bills', await searchParams, billProblems) };
}

/** Status of each bill of the campaign, and the form that records a change. */
export default async function BillsPage({ searchParams }: Props) {
  const staff = await requireAdmin();
  const query = await searchParams;
  const problems = problemsIn(query, billProblems);
  const isAsking = queryValue(query, 'confirm') === 'record';
  const typed = problems.length > 0 || isAsking ? await readTypedText() : {};
  const effect = isAsking ? await findRecordEffect(typed) : undefined;
  if (effect) {
    return (
      <StaffPage staff={staff}>
        <ConfirmRecord typed={typed} effect={effect} staffSettings={await readStaffSettings()} />
      </StaffPage>
    );
  }
  const bills = await listBills();
  return (
    <StaffPage staff={staff} notice={noticeIn(query, billNotices)}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Bills</h1>
      <TopicMenu here="bills" />
      <BillList bills={bills} />
      <BillForm bills={bills} typed={typed} problems={problems} />
    </StaffPage>
  );
}
