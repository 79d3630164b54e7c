import type { Delivery, Message, OutwardEvent, PrismaClient, Webhook } from '@/lib/platform/db';
import { DAY_MS } from '@/lib/platform/time';
import { personSignUp } from './action-network';

/** Kind of the test event that an admin sends to check a webhook. */
export const TEST_EVENT = 'test';

type Db = Pick<PrismaClient, 'message' | 'delivery'>;
type Data = Record<string, string | boolean | null>;

/**
 * The body of a call, created when it is sent, so that nothing is sent about a person whose data
 * was deleted in the meantime.
 * @returns undefined if the message was deleted.
 */
export async function eventBody(
  db: Db,
  event: OutwardEvent,
  { format, tags }: Pick<Webhook, 'format' | 'tags'>,
): Promise<string | undefined> {
  if (format === 'action_network' && event.kind !== TEST_EVENT) {
    const person = await db.message.findUnique({ where: { id: event.messageId ?? '' } });
    return person ? personSignUp(person, tags) : undefined;
  }
  const data = await dataOf(db, event);
  if (!data) return undefined;
  return JSON.stringify({ type: event.kind, timestamp: event.createdAt.toISOString(), data });
}

async function dataOf(db: Db, event: OutwardEvent): Promise<Data | undefined> {
  if (event.kind === TEST_EVENT) return { test: true };
  const message = await db.message.findUnique({ where: { id: event.messageId ?? '' } });
  if (!message) return undefined;
  if (event.kind === 'newsletter.opted_in') return optIn(message);
  if (event.kind === 'message.received') return received(message);
  const delivery = await db.delivery.findUnique({ where: { id: event.deliveryId ?? '' } });
  return delivery ? ended(message, delivery, event.status) : undefined;
}

/** Contains no personal data and nothing that the supporter wrote. */
function received({ reference, state, district, language, edition, ownWords }: Message): Data {
  return { reference, state, district, language, edition, ownWords };
}

function ended({ reference }: Message, delivery: Delivery, status: string | null): Data {
  const { seat, chamber, channel } = delivery;
  // A delivery that was saved to a file on this server or accepted by a test endpoint reached no
  // office.
  const testMode = delivery.testMode || channel === 'capture';
  return { reference, seat, chamber, channel, status, testMode };
}

/** The opt-in; deleting the personal data also removes it. */
function optIn({ newsletter, email, firstName, lastName, zip, language }: Message) {
  return newsletter && email ? { email, firstName, lastName, zip, language } : undefined;
}

/** The supporter whom an event is about, if they opted in and their data was not deleted. */
export async function optedIn(db: Pick<PrismaClient, 'message'>, { messageId }: OutwardEvent) {
  const message = await db.message.findUnique({ where: { id: messageId ?? '' } });
  return message ? optIn(message) : undefined;
}

const KEPT_MS = 30 * DAY_MS;
/** Maximum number of rows per run; the next run follows a minute later. */
const BATCH_SIZE = 10_000;

/** Deletes events after 30 days, with the log of their calls. */
export async function deleteOldEvents(db: Pick<PrismaClient, '$executeRaw'>, now: Date) {
  const before = new Date(now.getTime() - KEPT_MS).toISOString();
  await db.$executeRaw`
    delete from "OutwardEvent" where id in (
      select id from "OutwardEvent" where "createdAt" < ${before}::timestamp limit ${BATCH_SIZE})`;
}
