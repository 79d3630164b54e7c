import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { Deliveries } from '@/components/staff/messages/deliveries';
import {
  Decision,
  EraseMessageForm,
  Filing,
  HoldForm,
  Notes,
} from '@/components/staff/messages/message-forms';
import {
  noticeIn,
  pageTitle,
  problemsIn,
  type Query,
  queryValue,
} from '@/lib/staff/forms/form-problems';
import { messageProblems, readFilled } from '@/lib/staff/messages/message-fields';
import { messageNotices } from '@/lib/staff/messages/message-labels';
import '@/components/staff/messages/message.css';
import {
  DecidedNotice,
  MessageFacts,
  MessageNotice,
  MessageText,
  MessageTimeline,
  NoMessage,
  SelfHarmHelp,
} from '@/components/staff/messages/message-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { problemTitle } from '@/lib/staff/labels';
import { findOnce, readMessagePage } from '@/lib/staff/messages/message-page';
import type { MessageParams } from '@/lib/staff/messages/message-paths';

type Props = { params: Promise<MessageParams>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireStaff();
  const message = await findOnce((await params).id);
  return {
    title: pageTitle(`Message ${message?.reference ?? ''}`, await searchParams, messageProblems),
  };
}

export default async function MessagePage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const { id } = await params;
  const query = await searchParams;
  const page = await readMessagePage(id, query, staff);
  if (!page) return <NoMessage staff={staff} />;
  const { message, channels, bounces, changes, next, assignee, happenings, last } = page;
  const { isUnsent, opened } = page;
  const filled = await readFilled(id, query);
  const [notice, seen] = [queryValue(query, 'notice'), queryValue(query, 'seen')];
  return (
    <StaffPage staff={staff} notice={last ? undefined : noticeIn(query, messageNotices)}>
      <DecidedNotice notice={notice} last={last} />
      <MessageNotice of={notice} seen={seen} message={message} changes={changes} filled={filled} />
      <ErrorSummary title={problemTitle} problems={problemsIn(query, messageProblems)} />
      <h1 className="message-title">Message {message.reference}</h1>
      <div className="message-page">
        <MessageText message={message} isOpen={opened !== undefined} assignee={assignee} />
        <aside className="message-side" aria-label="Decision">
          <Decision
            message={message}
            filled={filled}
            next={next}
            isUnsent={isUnsent}
            opened={opened}
            assignee={assignee}
          />
          <Filing message={message} me={staff} filled={filled} />
          <HoldForm message={message} />
          <p
            className="hint"
            data-keys="Keys: n next, o open the text, a then Enter approve, r reject."
          />
        </aside>
        <div className="message-rest">
          <SelfHarmHelp message={message} />
          <MessageFacts message={message} />
          <Deliveries message={message} channels={channels} bounces={bounces} />
          <Notes message={message} filled={filled} />
          <MessageTimeline happenings={happenings} />
          <EraseMessageForm message={message} filled={filled} />
        </div>
      </div>
      <script src="/staff-messages.js" defer data-site="" />
    </StaffPage>
  );
}
