import type { InboxRow } from '@/lib/staff/inbox/inbox';
import { placeOf, receiverOf, writerOf } from '@/lib/staff/messages/receiver';
import { Suspicions } from '../message/suspicions';
import { StatusTag } from '../status-tag';
import { When } from '../when';

/** The messages of one page, newest first; on a phone each row is a card. */
export function InboxTable({ rows }: { rows: InboxRow[] }) {
  return (
    <table className="staff-table stacked">
      <caption className="hidden">Messages, newest first; times are Washington, D.C. time</caption>
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
  return (
    <tr>
      <th scope="row">
        <a href={`/staff/messages/${row.id}`}>{row.reference}</a>
      </th>
      <td data-label="Received">
        <When at={row.createdAt} />
      </td>
      <td data-label="From" dir="auto">
        {writerOf(row)}
      </td>
      <td data-label="Place">{placeOf(row)}</td>
      <td data-label="Subject" dir="auto">
        {row.subject ?? 'Erased'}
        <Suspicions names={row.suspicions} />
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
