import type { Language } from '@/lib/campaign/languages';
import { db, type NoticeKind } from '@/lib/platform/db';
import { WRITER_WAIT_MS, within } from '@/lib/platform/time';

export type PersonalData = NonNullable<Awaited<ReturnType<typeof findPersonalData>>>;
export type PersonalDataDelivery = PersonalData['deliveries'][number];

/**
 * Everything stored about a message: its row, its deliveries with every attempt, and the bounces
 * reported for them. Only for a browser that has unlocked the message. Internal columns, such as
 * leases, the receipt hash, and the assigned staff member, are left out. Staff notes are also left
 * out; they are deleted with the rest.
 */
export async function findPersonalData(messageId: string) {
  const row = await db().message.findUnique({
    where: { id: messageId, erasedBy: null },
    omit: { receiptHash: true, receiptSealed: true, superseded: true, assigneeId: true },
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
  // Only bounces known to be about these deliveries: a server's ID may also match those of other
  // people.
  const bounces = await db().bounce.findMany({
    where: { deliveryId: { in: deliveries.map(({ id }) => id) } },
    orderBy: { receivedAt: 'asc' },
    omit: { id: true, eventId: true },
  });
  return { message, deliveries, bounces };
}

/**
 * Removes what depends on other messages, as long as the email address is not confirmed: a stranger
 * who entered it must not learn that its owner wrote. These are the review flags, which count
 * messages, and the reminder, which is not sent if the owner confirmed another message.
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

/** What a supporter wrote, with their name and contact details, as stored. */
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
  /** Unchanged template paragraphs, and everything else; together they are the body. */
  templateText: string | null;
  ownText: string | null;
  createdAt: Date;
};

/**
 * The stored message; undefined if its personal data was deleted or is about to be, or if the
 * receipt belongs to another message.
 */
export async function personalDataMessage(
  messageId: string,
  receiptHash: string,
): Promise<PersonalDataMessage | undefined> {
  const found = db().message.findUnique({ where: { id: messageId, receiptHash } });
  const row = await within(WRITER_WAIT_MS, found);
  if (!row || row.erasedBy) return undefined;
  const { reference, language, prefix, firstName, lastName, email, phone } = row;
  const { street, street2, city, state, zip, district, subject, body } = row;
  if (firstName === null || lastName === null || email === null || street === null)
    return undefined;
  if (city === null || zip === null || subject === null || body === null) return undefined;
  const { templateText, ownText, createdAt } = row;
  return {
    messageId,
    reference,
    language,
    prefix,
    firstName,
    lastName,
    email,
    phone,
    street,
    street2,
    city,
    state,
    zip,
    district,
    subject,
    body,
    templateText,
    ownText,
    createdAt,
  };
}
