import type { InboxPage } from '@/lib/staff/inbox/inbox';
import { type InboxFilters, inboxPath } from '@/lib/staff/inbox/inbox-filters';

type Props = { filters: InboxFilters } & Pick<InboxPage, 'last'>;

/** Where the list goes on. */
export function InboxPages({ filters, last }: Props) {
  if (!filters.before && !last) return null;
  return (
    <nav className="staff-pages" aria-label="Pages">
      {filters.before && <a href={inboxPath(filters)}>First page</a>}
      {last && <a href={inboxPath(filters, last)}>Next page</a>}
    </nav>
  );
}
