import type { Metadata } from 'next';
import { InboxFilterForm } from '@/components/staff/inbox/inbox-filter-form';
import { InboxTable } from '@/components/staff/inbox/inbox-table';
import { countWords, StatusCounts } from '@/components/staff/inbox/status-counts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { oneOf, type Query } from '@/lib/staff/forms/form-problems';
import { countByStatus, listInbox } from '@/lib/staff/inbox/inbox';
import { inboxPath, readFilters } from '@/lib/staff/inbox/inbox-filters';

export const metadata: Metadata = { title: 'Inbox' };

export default async function InboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const query = await searchParams;
  const filters = readFilters(query);
  const [{ rows, last, matches }, counts] = await Promise.all([
    listInbox(filters),
    countByStatus(),
  ]);
  return (
    <StaffPage staff={staff} notice={oneOf(query, 'notice')}>
      <h1>Inbox</h1>
      <StatusCounts counts={counts} />
      <InboxFilterForm filters={filters} />
      <p>
        {countWords(matches)} {matches === 1 ? 'message' : 'messages'}, newest first
      </p>
      {rows.length > 0 && <InboxTable rows={rows} />}
      <nav className="staff-pages" aria-label="Pages">
        {filters.before && <a href={inboxPath(filters)}>Newest messages</a>}
        {last && <a href={inboxPath(filters, last)}>Older messages</a>}
      </nav>
    </StaffPage>
  );
}
