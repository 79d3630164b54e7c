import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ErrorSummary } from '@/components/form/error-summary';
import {
  BulkConfirm,
  BulkPreview,
  BulkResult,
  BulkTexts,
} from '@/components/staff/inbox/bulk-parts';
import '@/components/staff/inbox/inbox.css';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { findBulkAction, readPreviewTexts, stateOf } from '@/lib/staff/bulk/bulk-action';
import { bulkLabels, bulkNotices, listPath } from '@/lib/staff/bulk/bulk-labels';
import {
  noticeIn,
  noticeQuery,
  pageTitle,
  problemsIn,
  type Query,
} from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { messageProblems, readFilled } from '@/lib/staff/messages/message-fields';
import { openedMark } from '@/lib/staff/messages/review';

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  await requireStaff();
  return { title: pageTitle('Bulk action', await searchParams, messageProblems) };
}

export default async function BulkPage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const { id } = await params;
  const query = await searchParams;
  const action = await findBulkAction(id, staff);
  if (!action) redirect(`/staff/inbox?${noticeQuery(bulkNotices, 'bulk_gone')}`);
  const isPreview = stateOf(action) === 'preview';
  return (
    <StaffPage staff={staff} notice={noticeIn(query, bulkNotices)}>
      {isPreview && (
        <ErrorSummary title={problemTitle} problems={problemsIn(query, messageProblems)} />
      )}
      <h1>{bulkLabels[action.kind].title}</h1>
      {isPreview ? (
        <>
          <BulkPreview action={action} />
          {action.kind === 'release' && <BulkTexts texts={await readPreviewTexts(action)} />}
          <BulkConfirm
            action={action}
            filled={await readFilled(id, query)}
            opened={openedMark(id, staff)}
          />
        </>
      ) : (
        <BulkResult action={action} now={new Date()} />
      )}
      <p>
        <a href={listPath(action.filters)}>
          {isPreview ? 'Cancel and go back to the list' : 'Back to the list'}
        </a>
      </p>
    </StaffPage>
  );
}
