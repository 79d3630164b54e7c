import type { OfferedText } from '@/lib/messages/own-words';
import type { InboxRow } from '@/lib/staff/inbox/inbox';
import { deliverySummary } from '@/lib/staff/inbox/inbox-labels';
import { languageLabels } from '@/lib/staff/labels';
import { writerOf, writerPlace } from '@/lib/staff/messages/message-labels';
import { messagePath } from '@/lib/staff/messages/message-paths';
import { readExcerpt } from '@/lib/staff/messages/own-words';
import { ReviewFlags } from '../messages/review-flags';
import { When } from '../when';

type Props = {
  rows: InboxRow[];
  /** Label of the list's order, for screen readers. */
  order: string;
  /** Assignee whose messages the list shows; the next message to review is theirs too. */
  reads?: string;
  offered: OfferedText;
};

/** Messages of one page in rows of 44 to 64 px; on a phone each row is a card. */
export function InboxTable({ rows, order, reads, offered }: Props) {
  return (
    <table className="inbox-table">
      <caption className="hidden">Messages, {order}; times are Washington, D.C. time</caption>
      <colgroup>
        <col className="inbox-pick" />
        <col className="inbox-from" />
        <col />
        <col className="inbox-summary" />
        <col className="inbox-time" />
      </colgroup>
      <thead className="hidden">
        <tr>
          <th scope="col">Check</th>
          <th scope="col">From</th>
          <th scope="col">Their own words</th>
          <th scope="col">Deliveries</th>
          <th scope="col">Received</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} reads={reads} offered={offered} />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Pick<Props, 'reads' | 'offered'> & { row: InboxRow };

function Row({ row, reads, offered }: RowProps) {
  const { id, reference, assignee, tags } = row;
  const writer = writerOf(row);
  const about = [assignee && `→ ${assignee.name}`, ...tags.map((tag) => `#${tag}`)].filter(Boolean);
  return (
    <tr>
      <td className="inbox-pick">
        <label>
          <input
            type="checkbox"
            name="id"
            value={id}
            aria-label={`Check ${writer}, ${reference}`}
          />
        </label>
        <input type="hidden" name="shown" value={id} />
      </td>
      <th scope="row" className="inbox-from">
        <a href={messagePath(id, { assignee: reads })} dir="auto">
          {writer}
          <span className="hidden"> {reference}</span>
        </a>
        <p className="hint" dir="auto">
          {writerPlace(row)}
          {row.language === 'es' && `, ${languageLabels.es}`}
          {about.length > 0 && ` ${about.join(' ')}`}
        </p>
      </th>
      <td className="inbox-words">
        <Excerpt row={row} offered={offered} />
      </td>
      <td className="inbox-summary">
        {deliverySummary(row)}
        <ReviewFlags names={row.reviewFlags} />
      </td>
      <td className="inbox-time">
        <When at={row.createdAt} short />
      </td>
    </tr>
  );
}

function Excerpt({ row, offered }: Pick<RowProps, 'row' | 'offered'>) {
  const excerpt = readExcerpt(row, offered);
  if (excerpt.kind === 'words') {
    return (
      <p dir="auto" lang={row.language}>
        {excerpt.text}
      </p>
    );
  }
  return <p className="hint">{excerpt.text}</p>;
}
