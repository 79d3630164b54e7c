import { z } from 'zod';
import { outgoingLine } from '../../platform/text';
import { cutServerText, deliveryIdIn, failureOf, type Report } from './report';

/** Most events in one request: more would keep the sender waiting. */
export const MAX_EVENTS = 200;

export const eventTypes = ['bounce', 'delayed', 'delivered'] as const;

/** PostgreSQL text cannot contain NUL, and no ID contains a line break. */
const line = (most: number) =>
  z
    .string()
    .regex(/^[^\p{Cc}]+$/u)
    .trim()
    .min(1)
    .max(most);

export const eventSchema = z
  .object({
    id: line(200),
    type: z.enum(eventTypes),
    at: z.iso.datetime({ offset: true }).optional(),
    messageId: line(300).optional(),
    providerId: line(300).optional(),
    status: line(20).optional(),
    diagnostic: z.string().max(5_000).optional(),
  })
  .refine(({ messageId, providerId }) => messageId !== undefined || providerId !== undefined);

const bodySchema = z.object({ events: z.array(eventSchema).min(1).max(MAX_EVENTS) });

/**
 * Reads `{events: […]}`, a format that any provider's webhook can be converted to.
 * @returns undefined when one of the events is invalid.
 */
export function readEvents(body: unknown): Report[] | undefined {
  const read = bodySchema.safeParse(body);
  if (!read.success) return undefined;
  return read.data.events.map(({ id, type, at, messageId, providerId, status, diagnostic }) => ({
    id,
    at: at === undefined ? undefined : new Date(at),
    deliveryId: deliveryIdIn(messageId ?? ''),
    providerId,
    failure: type === 'bounce' ? failureOf(status ?? '') : null,
    serverText: cutServerText(outgoingLine(diagnostic ?? status ?? '')),
  }));
}
