import type { DeliveryStatus } from '@/lib/platform/db';
import { deliveryStatuses, inboxPath } from '@/lib/staff/inbox/inbox-filters';
import { statusWords } from '@/lib/staff/labels';

/** How many letters are in each state, each a way to the messages they belong to. */
export function StatusCounts({ counts }: { counts: Map<DeliveryStatus, number> }) {
  const present = deliveryStatuses.filter((status) => counts.get(status));
  if (present.length === 0) return null;
  return (
    <nav aria-label="Letters by state">
      <ul className="inbox-counts">
        {present.map((status) => (
          <li key={status}>
            <a href={inboxPath({ status })}>
              <b>{counts.get(status)?.toLocaleString('en-US')}</b> {statusWords[status]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
