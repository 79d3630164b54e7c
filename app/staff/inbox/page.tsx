import type { Metadata } from 'next';
import { BulkForm } from '@/components/staff/inbox/bulk-parts';
import { adminsOnlyNotices } from '@/lib/staff/access/access-labels';
import { bulkNotices } from '@/lib/staff/bulk/bulk-labels';
import { noticeIn, type Query } from '@/lib/staff/forms/form-problems';
import { noMessageNotices } from '@/lib/staff/messages/message-labels';
import '@/components/staff/inbox/inbox.css';
import { InboxFilterForm, SaveFilter } from '@/components/staff/inbox/inbox-filter-form';
import {
  InboxPages,
  InboxTable,
  matchSentence,
  NoMessages,
  TaskList,
} from '@/components/staff/inbox/inbox-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { readCampaign } from '@/lib/campaign/campaign';
import { readOffered } from '@/lib/messages/own-words';
import { requireSession, requireStaff } from '@/lib/staff/access/require-staff';
import { listOpenAlerts } from '@/lib/staff/alerts/read-alerts';
import { listAssignees, readInbox } from '@/lib/staff/inbox/inbox';
import { filterNotices, orderOf, searchGoneNotice } from '@/lib/staff/inbox/inbox-labels';
import { listSavedFilters } from '@/lib/staff/inbox/saved-filters';
import { readInboxAddress } from '@/lib/staff/inbox/search-words';

export const metadata: Metadata = { title: 'Messages' };

/** Outcomes of actions on other pages that redirect here. */
const notices = { ...adminsOnlyNotices, ...noMessageNotices, ...bulkNotices, ...filterNotices };

export default async function InboxPage({ searchParams }: { searchParams: Promise<Query> }) {
  const staff = await requireStaff();
  const query = await searchParams;
  const { filters, isGone } = await readInboxAddress(query, (await requireSession()).id);
  const [inbox, saved, people, alerts, offered] = await Promise.all([
    readInbox(filters),
    listSavedFilters(staff),
    listAssignees(),
    listOpenAlerts(),
    readCampaign().then(readOffered),
  ]);
  const { rows, last, matches, byStatus, byNeed } = inbox;
  const order = orderOf(filters);
  const pages = <InboxPages filters={filters} last={last} />;
  const notice = noticeIn(query, notices) ?? (isGone ? searchGoneNotice : undefined);
  return (
    <StaffPage staff={staff} notice={notice} withoutAlerts>
      <div className="inbox-head">
        <h1>Messages</h1>
        <p className="hint" role="status">
          {matchSentence(matches, order)}
        </p>
      </div>
      <TaskList
        counts={byNeed}
        filters={filters}
        me={staff.id}
        saved={saved}
        alerts={alerts.length}
      />
      <InboxFilterForm filters={filters} people={people} counts={byStatus} />
      {rows.length > 0 ? (
        <BulkForm
          filters={filters}
          shown={rows.length}
          matches={typeof matches === 'number' ? matches : 0}
        >
          <InboxTable rows={rows} order={order} reads={filters.assignee} offered={offered} />
          {pages}
        </BulkForm>
      ) : (
        <>
          <NoMessages matches={matches} filters={filters} isAdmin={staff.role === 'admin'} />
          {pages}
        </>
      )}
      <SaveFilter filters={filters} saved={saved} />
      <p className="hint" data-keys="Keys: j next, k previous, x check, Enter open." />
      <script src="/staff-messages.js" defer data-site="" />
    </StaffPage>
  );
}
