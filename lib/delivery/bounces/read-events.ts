import { z } from 'zod';
import { outgoingLine } from '../../platform/text';
import { cutServerText, deliveryIdIn, failureOf, type Report, renamedIn } from './report';

/** Maximum number of events per request: more would keep the sender waiting. */
export const MAX_EVENTS = 200;

const eventTypes = ['bounce', 'delayed', 'delivered'] as const;

/** PostgreSQL text cannot contain NUL, and no ID contains a line break. */
const line = (most: number) =>
  z
    .string()
    .regex(/^[^\p{Cc}]+$/u)
    .trim()
    .min(1)
    .max(most);

const eventSchema = z
  .object({
    id: line(200).describe('Your ID for this event. Use the same ID if you send it again.'),
    type: z
      .enum(eventTypes)
      .describe('Only `bounce`, which is final, changes a delivery’s status.'),
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .describe('When it happened. Used to tell late reports from new ones.'),
    messageId: line(300).optional().describe('The Message-ID of our email.'),
    providerId: line(300).optional().describe('The ID assigned by the first mail server.'),
    status: line(20).optional().describe('The enhanced status code (RFC 3463).'),
    diagnostic: z.string().max(5_000).optional().describe('The server’s reply.'),
  })
  .refine(({ messageId, providerId }) => messageId !== undefined || providerId !== undefined)
  .meta({ id: 'MailEvent', description: 'Requires `messageId` or `providerId`.' });

export const eventsSchema = z
  .object({ events: z.array(eventSchema).min(1).max(MAX_EVENTS) })
  .meta({ id: 'MailEvents' });

/**
 * Reads `{events: […]}`, a format that any provider's webhook can be converted to.
 * @returns undefined when one of the events is invalid.
 */
export function readEvents(body: unknown): Report[] | undefined {
  const read = eventsSchema.safeParse(body);
  if (!read.success) return undefined;
  return read.data.events.map(({ id, type, at, messageId, providerId, status, diagnostic }) => ({
    id,
    at: at === undefined ? undefined : new Date(at),
    ...namedBy(messageId, providerId),
    providerId,
    failure: type === 'bounce' ? failureOf(status ?? '', diagnostic) : null,
    serverText: cutServerText(outgoingLine(diagnostic ?? status ?? '')),
  }));
}

/**
 * The delivery that our Message-ID names, in either field, or else the IDs that a provider may have
 * assigned.
 */
function namedBy(messageId = '', providerId = ''): Pick<Report, 'deliveryId' | 'renamed'> {
  const deliveryId = deliveryIdIn(messageId) ?? deliveryIdIn(providerId);
  const renamed = deliveryId ? [] : renamedIn([messageId]);
  return { deliveryId, ...(renamed.length > 0 && { renamed }) };
}
