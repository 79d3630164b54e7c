import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { Deliveries } from '@/components/staff/messages/deliveries';
import {
  EraseMessageForm,
  HoldForm,
  Notes,
  ReviewForms,
} from '@/components/staff/messages/message-forms';

import { noticeIn } from '@/lib/staff/forms/notices';
import { messageProblems } from '@/lib/staff/messages/message-fields';
import { messageNotices } from '@/lib/staff/messages/message-labels';
import '@/components/staff/messages/message.css';
import {
  MessageFacts,
  MessageNotice,
  MessageText,
  MessageTimeline,
  NextMessage,
  NoMessage,
} from '@/components/staff/messages/message-parts';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { pageTitle, problemsIn, type Query, queryValue } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import { readFilled } from '@/lib/staff/messages/filled-form';
import { findOnce, readMessagePage } from '@/lib/staff/messages/message-page';
import type { MessageParams } from '@/lib/staff/messages/message-paths';

type Props = { params: Promise<MessageParams>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireStaff();
  const message = await findOnce((await params).id);
  const title = message ? `Message ${message.reference}` : 'No such message';
  return { title: pageTitle(title, await searchParams, messageProblems) };
}

export default async function MessagePage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const { id } = await params;
  const query = await searchParams;
  const page = await readMessagePage(id);
  if (!page) return <NoMessage staff={staff} />;
  const { message, channels, bounces, changes, next, happenings } = page;
  const filled = await readFilled(id, query);
  const [notice, seen] = [queryValue(query, 'notice'), queryValue(query, 'seen')];
  return (
    <StaffPage staff={staff} notice={noticeIn(query, messageNotices)}>
      <MessageNotice of={notice} seen={seen} message={message} changes={changes} filled={filled} />
      <ErrorSummary title={problemTitle} problems={problemsIn(query, messageProblems)} />
      <h1>Message {message.reference}</h1>
      <NextMessage next={next} />
      <MessageText message={message} />
      <ReviewForms message={message} filled={filled} />
      <HoldForm message={message} />
      <Deliveries message={message} channels={channels} bounces={bounces} />
      <Notes message={message} filled={filled} />
      <MessageTimeline happenings={happenings} />
      <MessageFacts message={message} />
      <EraseMessageForm message={message} filled={filled} />
    </StaffPage>
  );
}
