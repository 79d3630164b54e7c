import type { InboxRow } from '@/lib/staff/inbox/inbox';
import { needNames, needs } from '@/lib/staff/inbox/inbox-filters';
import { needLabels } from '@/lib/staff/inbox/inbox-labels';
import { languageLabels } from '@/lib/staff/labels';
import { receiverOf, writerOf, writerPlace } from '@/lib/staff/messages/receiver';
import { ReviewFlags } from '../messages/review-flags';
import { StatusTag } from '../status-tag';
import { When } from '../when';

type Props = {
  rows: InboxRow[];
  /** Order of the list in words, for screen readers. */
  order: string;
};

/** Messages of one page; on a phone each row is a card. */
export function InboxTable({ rows, order }: Props) {
  return (
    <table className="staff-table stacked inbox-table">
      <caption className="hidden">Messages, {order}; times are Washington, D.C. time</caption>
      <thead>
        <tr>
          <th scope="col">Reference</th>
          <th scope="col">Received</th>
          <th scope="col">From</th>
          <th scope="col">Place</th>
          <th scope="col">Subject</th>
          <th scope="col">Deliveries</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { row: InboxRow }) {
  const need = needNames.find((name) => needs[name] === row.trouble);
  return (
    <tr>
      <th scope="row">
        <span className="inbox-pick">
          <input type="checkbox" name="id" value={row.id} aria-label={`Choose ${row.reference}`} />{' '}
          <a href={`/staff/messages/${row.id}`}>{row.reference}</a>
        </span>
        {need && <p className="inbox-need">{needLabels[need]}</p>}
      </th>
      <td data-label="Received">
        <When at={row.createdAt} />
      </td>
      <td data-label="From" dir="auto">
        {writerOf(row)}
      </td>
      <td data-label="Place">
        {writerPlace(row)}
        {row.language === 'es' && `, ${languageLabels.es}`}
      </td>
      <td data-label="Subject" dir="auto">
        {row.subject ?? 'Erased'}
        {row.ownWords && <p className="hint">With words of their own</p>}
        <ReviewFlags names={row.reviewFlags} />
      </td>
      <td data-label="Deliveries">
        <ul>
          {row.deliveries.map((delivery) => (
            <li key={delivery.id}>
              {receiverOf(delivery)} <StatusTag {...delivery} />
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
