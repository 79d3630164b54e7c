import { ReviewFlags } from '@/components/staff/messages/review-flags';
import { When } from '@/components/staff/staff-parts';
import type { OfferedText } from '@/lib/messages/own-words';
import {
  countedNeeds,
  type InboxPage,
  type InboxRow,
  MAX_MATCHES,
  type StatusFilter,
} from '@/lib/staff/inbox/inbox';
import {
  type InboxFilters,
  inboxPath,
  type Need,
  statusFilters,
} from '@/lib/staff/inbox/inbox-filters';
import {
  deliverySummary,
  needCounts,
  nothingLabels,
  statusCounts,
} from '@/lib/staff/inbox/inbox-labels';
import type { Nothing } from '@/lib/staff/inbox/inbox-query';
import type { SavedFilterLink } from '@/lib/staff/inbox/saved-filters';
import { languageLabels } from '@/lib/staff/labels';
import { writerOf, writerPlace } from '@/lib/staff/messages/message-labels';
import { messagePath } from '@/lib/staff/messages/message-paths';
import { readExcerpt } from '@/lib/staff/messages/own-words';

type TaskListProps = {
  counts: Map<Need, number>;
  filters: InboxFilters;
  /** Account of the viewer. */
  me: string;
  saved: SavedFilterLink[];
  alerts: number;
};

/** Counts of what needs staff, with units, and the saved filters, in one row on phones too. */
export function TaskList({ counts, filters, me, saved, alerts }: TaskListProps) {
  const here = inboxPath(filters);
  const link = (path: string, words: string, className?: string) => (
    <li key={path}>
      <a href={path} className={className} aria-current={path === here ? 'page' : undefined}>
        {words}
      </a>
    </li>
  );
  return (
    <nav className="inbox-tasks" aria-label="Lists of messages">
      <ul>
        {alerts > 0 &&
          link('/staff/alerts', alerts === 1 ? '1 alert' : `${alerts} alerts`, 'inbox-alerts')}
        {countedNeeds
          .filter((need) => need === 'read' || counts.get(need))
          .map((need) => {
            const count = counts.get(need) ?? 0;
            return link(inboxPath({ need }), `${formatMessages(count)} ${needCounts[need]}`);
          })}
        {link(inboxPath({}), 'All messages')}
        {link(inboxPath({ assignee: me }), 'Assigned to me')}
        {saved.map(({ path, name }) => link(path, name))}
      </ul>
    </nav>
  );
}

/** Deliveries by status, each with a link to their messages. */
export function StatusCounts({ counts }: { counts: Map<StatusFilter, number> }) {
  const present = statusFilters.filter((status) => counts.get(status));
  if (present.length === 0) return null;
  return (
    <nav className="inbox-statuses" aria-label="Deliveries by status">
      <ul className="inline">
        {present.map((status) => {
          const count = counts.get(status) ?? 0;
          const unit = count === 1 ? 'delivery' : 'deliveries';
          return (
            <li key={status}>
              <a href={inboxPath({ status })}>
                {count.toLocaleString('en-US')} {unit} {statusCounts[status]}
              </a>
            </li>
          );
        })}
        <li className="hint">Up to a minute old</li>
      </ul>
    </nav>
  );
}

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

/** Explanation of an empty list, with the next step. */
export function NoMessages({
  matches,
  filters,
  isAdmin,
}: {
  matches: number | Nothing;
  filters: InboxFilters;
  isAdmin: boolean;
}) {
  const all = <a href={inboxPath({})}>Show all messages</a>;
  if (typeof matches !== 'number') {
    return (
      <p>
        {nothingLabels[matches.nothing]} {all}
      </p>
    );
  }
  if (filters.need === 'read') {
    return <p>Nothing to read right now. New messages appear here when staff review them. {all}</p>;
  }
  const isAll = inboxPath(filters) === inboxPath({});
  return isAll ? (
    <p>
      No messages yet. They appear here as soon as someone writes.{' '}
      {isAdmin && <a href="/staff/campaign/review">Choose what staff review</a>}
    </p>
  ) : (
    <p>No messages match. Remove a filter or search for fewer words. {all}</p>
  );
}

/** Number of matching messages and their order, above the list. */
export function matchSentence(matches: number | Nothing, order: string): string {
  return typeof matches === 'number' ? `${formatMessages(matches)}, ${order}` : '';
}

/** Count with a cap, such as "1,000+". */
function formatCount(count: number): string {
  const most = MAX_MATCHES.toLocaleString('en-US');
  return count > MAX_MATCHES ? `${most}+` : count.toLocaleString('en-US');
}

export const formatMessages = (count: number) =>
  `${formatCount(count)} ${count === 1 ? 'message' : 'messages'}`;

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
