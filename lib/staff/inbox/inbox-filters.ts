import { z } from 'zod';
import { isStateCode } from '@/lib/lookup/states';

export const deliveryStatuses = [
  'held',
  'waiting',
  'sending',
  'accepted',
  'refused',
  'gave_up',
  'unconfirmed',
  'bounced',
  'your_turn',
  'done_by_supporter',
  'rejected',
  'expired',
  'withdrawn',
] as const;

/** Where a page of the inbox goes on: the last message of the page before it. */
const cursor = z
  .string()
  .regex(/^\d{12,13}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [milliseconds = '', id = ''] = text.split('_');
    return { createdAt: new Date(Number(milliseconds)), id };
  });

/** A day of this century, as date inputs send it: 2026-11-23. */
const day = z.iso.date().startsWith('20').optional();

/** A filter that means nothing is dropped rather than refused: the address bar is anybody's. */
const filters = z.object({
  status: z.enum(deliveryStatuses).optional().catch(undefined),
  state: z.string().refine(isStateCode).optional().catch(undefined),
  from: day.catch(undefined),
  to: day.catch(undefined),
  before: cursor.optional().catch(undefined),
});

export type InboxFilters = z.infer<typeof filters>;

/** Reads the filters from the query of the address bar. */
export function readFilters(query: Record<string, string | string[] | undefined>): InboxFilters {
  const first = Object.entries(query).map(([key, value]) => [key, [value].flat()[0]]);
  return filters.parse(Object.fromEntries(first));
}

/** The address of the inbox with these filters, on the page after `last` when given. */
export function inboxPath(
  { status, state, from, to }: Omit<InboxFilters, 'before'>,
  last?: { createdAt: Date; id: string },
): string {
  const before = last && `${last.createdAt.getTime()}_${last.id}`;
  const given = Object.entries({ status, state, from, to, before }).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query ? `/staff/inbox?${query}` : '/staff/inbox';
}
