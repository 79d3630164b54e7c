import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import { BulkConfirm, BulkPreview, BulkResult } from '@/components/staff/inbox/bulk-parts';
import { noticeIn, noticeQuery } from '@/lib/staff/forms/notices';
import { messageProblems } from '@/lib/staff/messages/message-fields';
import '@/components/staff/inbox/inbox.css';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { bulkNotices, bulkWords } from '@/lib/staff/bulk/bulk-labels';
import { listPath } from '@/lib/staff/bulk/bulk-paths';
import { findPlan } from '@/lib/staff/bulk/plan';
import { countReversible } from '@/lib/staff/bulk/undo';
import { pageTitle, problemsIn, type Query } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { readFilled } from '@/lib/staff/messages/filled-form';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await requireStaff();
  return { title: pageTitle('Several messages at once', await searchParams, messageProblems) };
}

export default async function BulkPage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const { id } = await params;
  const query = await searchParams;
  const plan = await findPlan(id, staff);
  if (!plan) redirect(`/staff/inbox?${noticeQuery(bulkNotices, 'bulk_gone')}`);
  const filled = await readFilled(id, query);
  const isOpen = plan.state === 'offered' || plan.state === 'running';
  return (
    <StaffPage staff={staff} notice={noticeIn(query, bulkNotices)}>
      <ErrorSummary title={problemTitle} problems={problemsIn(query, messageProblems)} />
      <h1>{bulkWords[plan.action].title}</h1>
      {isOpen ? (
        <BulkPreview plan={plan} />
      ) : (
        <BulkResult id={id} plan={plan} reversible={await countReversible(plan)} />
      )}
      {isOpen && <BulkConfirm id={id} plan={plan} filled={filled} />}
      <p>
        <a href={listPath(plan.filters)}>{isOpen ? 'Change nothing, back' : 'Back'} to the list</a>
      </p>
    </StaffPage>
  );
}
