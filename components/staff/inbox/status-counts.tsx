import { COUNT_MOST } from '@/lib/staff/inbox/inbox';
import { deliveryStatuses, inboxPath } from '@/lib/staff/inbox/inbox-filters';
import { statusWords } from '@/lib/staff/staff-copy';

/** A count that stops: "more than 1,000". */
export function countWords(count: number): string {
  const most = COUNT_MOST.toLocaleString('en-US');
  return count > COUNT_MOST ? `more than ${most}` : count.toLocaleString('en-US');
}

/** How many deliveries are in each state, each a way to the messages they belong to. */
export function StatusCounts({ counts }: { counts: Map<string, number> }) {
  const present = deliveryStatuses.filter((status) => counts.get(status));
  if (present.length === 0) return null;
  return (
    <nav aria-label="Deliveries by state">
      <ul className="inline staff-counts">
        {present.map((status) => (
          <li key={status}>
            <a href={inboxPath({ status })}>
              {statusWords[status]}: {countWords(counts.get(status) ?? 0)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
