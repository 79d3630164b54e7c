import type { DeliveryStatus } from '@/lib/platform/db';
import type { InboxPage } from '@/lib/staff/inbox/inbox';
import {
  deliveryStatuses,
  type InboxFilters,
  inboxPath,
  type Need,
  needNames,
} from '@/lib/staff/inbox/inbox-filters';
import { needLabels, nothingLabels } from '@/lib/staff/inbox/inbox-labels';
import type { Nothing } from '@/lib/staff/inbox/inbox-query';
import { statusLabels } from '@/lib/staff/labels';
import { formatCount, formatMessages } from './format-count';

type InboxPagesProps = { filters: InboxFilters } & Pick<InboxPage, 'last'>;

/** Link to the next page. */
export function InboxPages({ filters, last }: InboxPagesProps) {
  if (!filters.before && !last) return null;
  return (
    <nav className="staff-pages" aria-label="Pages">
      {filters.before && <a href={inboxPath(filters)}>First page</a>}
      {last && <a href={inboxPath(filters, last)}>Next page</a>}
    </nav>
  );
}

type MatchesProps = { matches: number | Nothing; order: string };

/** Number of matching messages, or why none can match. */
export function Matches({ matches, order }: MatchesProps) {
  if (typeof matches !== 'number') return <p>{nothingLabels[matches.nothing]}</p>;
  if (matches === 0) return <p>No messages are found like this.</p>;
  return (
    <p>
      <strong>{formatMessages(matches)}</strong>, {order}
    </p>
  );
}

/** Letters by status, each with a link to their messages. */
export function StatusCounts({ counts }: { counts: Map<DeliveryStatus, number> }) {
  const present = deliveryStatuses.filter((status) => counts.get(status));
  if (present.length === 0) return null;
  return (
    <nav aria-label="Letters by state">
      <ul className="inbox-counts">
        {present.map((status) => (
          <li key={status}>
            <a href={inboxPath({ status })}>
              <b>{counts.get(status)?.toLocaleString('en-US')}</b> {statusLabels[status]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Messages that need attention, most urgent first. */
export function NeedList({ counts }: { counts: Map<Need, number> }) {
  const present = needNames.filter((need) => counts.get(need));
  return (
    <section className="inbox-needs" aria-labelledby="needs">
      <h2 id="needs">What needs you</h2>
      {present.length === 0 ? (
        <p>Nothing at this moment.</p>
      ) : (
        <ul className="inbox-counts">
          {present.map((need) => (
            <li key={need}>
              <a href={inboxPath({ need })}>
                <b>{formatCount(counts.get(need) ?? 0)}</b> {needLabels[need]}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
