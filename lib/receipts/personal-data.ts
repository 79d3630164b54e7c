import type { Language } from '@/lib/campaign/languages';
import { db, type NoticeKind } from '@/lib/platform/db';

export type PersonalData = NonNullable<Awaited<ReturnType<typeof findPersonalData>>>;
export type PersonalDataDelivery = PersonalData['deliveries'][number];

/**
 * Everything that is held of a message: its row, its deliveries with every try, and what was
 * reported back. Only for whoever has unlocked it. Keys of leases and the like, and who on the team
 * works on it, are left out; notes of the team are deleted with the rest.
 */
export async function findPersonalData(messageId: string) {
  const row = await db().message.findUnique({
    where: { id: messageId, erasedBy: null },
    omit: { receiptHash: true, superseded: true, assigneeId: true },
    include: {
      deliveries: {
        orderBy: [{ kind: 'asc' }, { chamber: 'asc' }, { id: 'asc' }],
        omit: { leaseHolder: true, leaseUntil: true, messageId: true },
        include: {
          attemptLog: {
            orderBy: { number: 'asc' },
            omit: { id: true, deliveryId: true, worker: true },
          },
        },
      },
    },
  });
  if (!row) return undefined;
  const { deliveries, ...message } = row.holdReason === 'confirmation' ? withoutOthers(row) : row;
  // Only those known to be about these letters: an id of a server may stand for other people's too.
  const bounces = await db().bounce.findMany({
    where: { deliveryId: { in: deliveries.map(({ id }) => id) } },
    orderBy: { receivedAt: 'asc' },
    omit: { id: true, eventId: true },
  });
  return { message, deliveries, bounces };
}

/**
 * Leaves out what depends on other messages, while no one has shown that the email address is theirs:
 * a stranger who typed it must not learn that its owner wrote. These are the review flags, which
 * count messages, and the reminder, which is not sent to those who confirmed another one.
 */
function withoutOthers<Row extends UnconfirmedRow>(row: Row): Row {
  const deliveries = row.deliveries.filter(({ notice }) => notice !== 'reminder');
  return { ...row, deliveries, reviewFlags: [], remindedAt: null };
}

type UnconfirmedRow = {
  deliveries: { notice: NoticeKind | null }[];
  reviewFlags: string[];
  remindedAt: Date | null;
};

/** What a supporter wrote and who they said they are, as it is held. */
export type PersonalDataMessage = {
  messageId: string;
  reference: string;
  language: Language;
  prefix: string | null;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  street: string;
  street2: string | null;
  city: string;
  state: string;
  zip: string;
  district: string;
  subject: string;
  body: string;
  /** Paragraphs of the template left as they were, and everything else; together they are the body. */
  templateText: string | null;
  ownText: string | null;
  createdAt: Date;
};

/** Nothing where the person was erased, or asked for it, or the receipt is another message's. */
export async function personalDataMessage(
  messageId: string,
  receiptHash: string,
): Promise<PersonalDataMessage | undefined> {
  const row = await db().message.findUnique({ where: { id: messageId, receiptHash } });
  if (!row || row.erasedBy) return undefined;
  const { reference, language, prefix, firstName, lastName, email, phone } = row;
  const { street, street2, city, state, zip, district, subject, body } = row;
  if (firstName === null || lastName === null || email === null || street === null)
    return undefined;
  if (city === null || zip === null || subject === null || body === null) return undefined;
  const { templateText, ownText, createdAt } = row;
  return {
    ...{ messageId, reference, language, prefix, firstName, lastName, email, phone },
    ...{ street, street2, city, state, zip, district },
    ...{ subject, body, templateText, ownText, createdAt },
  };
}
