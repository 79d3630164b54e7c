import type { InboxPage } from '@/lib/staff/inbox/inbox';
import { type InboxFilters, inboxPath } from '@/lib/staff/inbox/inbox-filters';
import { When } from '../when';

type Props = { filters: InboxFilters } & Pick<InboxPage, 'last' | 'reached'>;

/** Where the list goes on, and how far it was looked through where the page is not full. */
export function InboxPages({ filters, last, reached }: Props) {
  if (!filters.before && !last) return null;
  return (
    <>
      {reached && (
        <p>
          Looked back as far as <When at={reached.createdAt} />. There may be more.
        </p>
      )}
      <nav className="staff-pages" aria-label="Pages">
        {filters.before && <a href={inboxPath(filters)}>First page</a>}
        {last && (
          <a href={inboxPath(filters, last)}>{reached ? 'Look further back' : 'Next page'}</a>
        )}
      </nav>
    </>
  );
}
