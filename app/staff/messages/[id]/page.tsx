import type { Metadata } from 'next';
import { ErrorSummary } from '@/components/form/error-summary';
import { Deliveries } from '@/components/staff/message/deliveries';
import { EraseForm } from '@/components/staff/message/erase-form';
import { HoldForm } from '@/components/staff/message/hold-form';
import { noticeIn } from '@/lib/staff/forms/notices';
import { messageProblems } from '@/lib/staff/messages/message-fields';
import { messageNotices } from '@/lib/staff/messages/message-labels';
import '@/components/staff/message/message.css';
import { MessageFacts } from '@/components/staff/message/message-facts';
import { MessageNotice } from '@/components/staff/message/message-notice';
import { MessageText } from '@/components/staff/message/message-text';
import { NextMessage } from '@/components/staff/message/next-message';
import { NoMessage } from '@/components/staff/message/no-message';
import { Notes } from '@/components/staff/message/notes';
import { readFilled } from '@/components/staff/message/read-filled';
import { findOnce, readMessagePage } from '@/components/staff/message/read-message-page';
import { ReviewForms } from '@/components/staff/message/review-forms';
import { Timeline } from '@/components/staff/message/timeline';
import { StaffPage } from '@/components/staff/staff-page';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { oneOf, problemsIn, type Query, titleOf } from '@/lib/staff/forms/form-problems';
import { problemTitle } from '@/lib/staff/labels';
import type { MessageParams } from '@/lib/staff/messages/message-paths';

type Props = { params: Promise<MessageParams>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireStaff();
  const message = await findOnce((await params).id);
  const title = message ? `Message ${message.reference}` : 'No such message';
  return { title: titleOf(title, await searchParams, messageProblems) };
}

export default async function MessagePage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const { id } = await params;
  const query = await searchParams;
  const page = await readMessagePage(id);
  if (!page) return <NoMessage staff={staff} />;
  const { message, channels, bounces, changes, next, happenings } = page;
  const filled = await readFilled(id, query);
  const [notice, seen] = [oneOf(query, 'notice'), oneOf(query, 'seen')];
  return (
    <StaffPage staff={staff} notice={noticeIn(query, messageNotices)}>
      <MessageNotice of={notice} {...{ seen, message, changes, filled }} />
      <ErrorSummary title={problemTitle} problems={problemsIn(query, messageProblems)} />
      <h1>Message {message.reference}</h1>
      <NextMessage next={next} />
      <MessageText message={message} />
      <ReviewForms message={message} filled={filled} />
      <HoldForm message={message} />
      <Deliveries {...{ message, channels, bounces }} />
      <Notes message={message} filled={filled} />
      <Timeline happenings={happenings} />
      <MessageFacts message={message} />
      <EraseForm message={message} filled={filled} />
    </StaffPage>
  );
}
