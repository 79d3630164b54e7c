import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { cache } from 'react';
import { ErrorSummary } from '@/components/form/error-summary';
import { DeliveryCard } from '@/components/staff/message/delivery-card';
import { MessageFacts } from '@/components/staff/message/message-facts';
import { MessageText } from '@/components/staff/message/message-text';
import { NoMessage } from '@/components/staff/message/no-message';
import { ReviewForms } from '@/components/staff/message/review-forms';
import { StaffPage } from '@/components/staff/staff-page';
import { readWays } from '@/lib/lookup/roster/ways';
import { requireStaff } from '@/lib/staff/access/require-staff';
import { oneOf, problemsIn, type Query, titleOf } from '@/lib/staff/forms/form-problems';
import { readTyped } from '@/lib/staff/forms/typed-cookie';
import { findMessage } from '@/lib/staff/messages/find-message';
import type { MessageParams } from '@/lib/staff/messages/message-paths';
import { problemTitle } from '@/lib/staff/staff-copy';

type Props = { params: Promise<MessageParams>; searchParams: Promise<Query> };

const findOnce = cache(findMessage);

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  await requireStaff();
  const message = await findOnce((await params).id);
  return {
    title: titleOf(
      message ? `Message ${message.reference}` : 'No such message',
      await searchParams,
    ),
  };
}

export default async function MessagePage({ params, searchParams }: Props) {
  const staff = await requireStaff();
  const message = await findOnce((await params).id);
  if (!message) return <NoMessage staff={staff} />;
  const query = await searchParams;
  const problems = problemsIn(query);
  const ways = await readWays();
  const kept = await cookies();
  const typed = problems.length > 0 ? readTyped((name) => kept.get(name)?.value) : {};
  return (
    <StaffPage staff={staff} notice={oneOf(query, 'notice')}>
      <ErrorSummary title={problemTitle} problems={problems} />
      <h1>Message {message.reference}</h1>
      <MessageText message={message} />
      <ReviewForms message={message} reason={typed.reason} problem={problems[0]?.sentence} />
      <MessageFacts message={message} />
      <h2>Deliveries</h2>
      {message.deliveries.map((delivery) => (
        <DeliveryCard key={delivery.id} delivery={delivery} message={message} ways={ways} />
      ))}
    </StaffPage>
  );
}
