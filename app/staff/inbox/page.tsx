import type { Metadata } from 'next';
import { BulkForm } from '@/components/staff/inbox/bulk-parts';
import { adminsOnlyNotices } from '@/lib/staff/access/access-labels';
import { bulkNotices } from '@/lib/staff/bulk/bulk-labels';
import { noticeIn } from '@/lib/staff/forms/notices';
import { noMessageNotices } from '@/lib/staff/messages/message-labels';
import '@/components/staff/inbox/inbox.css';
import { InboxFilterForm } from '@/components/staff/inbox/inbox-filter-form';
import { InboxPages, Matches, NeedList, StatusCounts } from '@/components/staff/inbox/inbox-parts';
import { InboxTable } from '@/components/staff/inbox/inbox-table';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import type { Query } from '@/lib/staff/forms/form-problems';
import { readInbox } from '@/lib/staff/inbox/inbox';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';

export const metadata: Metadata = { title: 'Inbox' };

const foundOf = (matches: Awaited<ReturnType<typeof readInbox>>['matches']) =>
  typeof matches === 'number' ? matches : 0;

/** Outcomes of other pages' actions that lead here. */
const notices = { ...adminsOnlyNotices, ...noMessageNotices, ...bulkNotices };

export default async function InboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const query = await searchParams;
  const filters = readFilters(query);
  const { rows, last, matches, byStatus, byNeed } = await readInbox(filters);
  const order = filters.sort ? 'most urgent first' : 'newest first';
  const pages = <InboxPages filters={filters} last={last} />;
  return (
    <StaffPage staff={staff} notice={noticeIn(query, notices)}>
      <h1>Inbox</h1>
      <NeedList counts={byNeed} />
      <StatusCounts counts={byStatus} />
      <InboxFilterForm filters={filters} />
      <Matches matches={matches} order={order} />
      {rows.length > 0 ? (
        <BulkForm filters={filters} matches={foundOf(matches)}>
          <InboxTable rows={rows} order={order} />
          {pages}
        </BulkForm>
      ) : (
        pages
      )}
    </StaffPage>
  );
}
