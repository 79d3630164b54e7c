import { z } from 'zod';
import { rejectionCodes } from '@/lib/campaign/rejection-codes';
import { isStateCode } from '@/lib/lookup/states';
import { type ReviewFlag, reviewRules } from '@/lib/messages/review-flags/rules';
import { outgoingLine } from '@/lib/platform/text';
import { type Cursor, cursorText, readCursor } from './cursor';

export const deliveryStatuses = [
  'on_hold',
  'queued',
  'sending',
  'accepted',
  'refused',
  'failed',
  'unconfirmed',
  'bounced',
  'self_send',
  'self_sent',
  'rejected',
  'expired',
  'canceled',
] as const;

export const channels = ['capture', 'email', 'house_cwc', 'senate_cwc', 'self_send'] as const;
export const holdReasons = ['review', 'confirmation', 'new_congress'] as const;

/**
 * Reasons for attention, most urgent first, and the trouble level of a message that each stands
 * for.
 */
export const needs = { marked: 5, failed: 4, unclear: 3, look: 2 } as const;
export type Need = keyof typeof needs;
export const needNames = Object.keys(needs) as Need[];

/** Why a message was marked (a review rule) or rejected (a code). */
export const reasons = [
  ...(Object.keys(reviewRules) as ReviewFlag[]).map((rule) => `marked.${rule}` as const),
  ...rejectionCodes.map((code) => `rejected.${code}` as const),
] as const;

/** Longer than anything people type; the rest is cut. */
export const MAX_SEARCH = 200;

/** Day of this century, as date inputs send it: 2026-11-23. */
const day = z.iso.date().startsWith('20');
const line = z
  .string()
  .transform((text) => outgoingLine(text.slice(0, 10 * MAX_SEARCH)).slice(0, MAX_SEARCH))
  .transform((text) => text || undefined);
const district = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}-(\d\d|AL)$/);

const maybe = <Output>(schema: z.ZodType<Output>) => schema.optional().catch(undefined);

/** Filters of the query. Invalid ones are dropped: anyone can edit the address bar. */
const filters = z.object({
  q: maybe(line),
  need: maybe(z.enum(needNames)),
  status: maybe(z.enum(deliveryStatuses)),
  channel: maybe(z.enum(channels)),
  /** Seat, or part of a member's name. */
  office: maybe(line),
  state: maybe(z.string().refine(isStateCode)),
  district: maybe(district),
  language: maybe(z.enum(['en', 'es'])),
  words: maybe(z.enum(['own', 'template'])),
  on_hold: maybe(z.enum(holdReasons)),
  reason: maybe(z.enum(reasons)),
  from: maybe(day),
  to: maybe(day),
  sort: maybe(z.literal('trouble')),
  before: maybe(z.string().transform(readCursor)),
});

export type InboxFilters = z.infer<typeof filters>;
/** Which messages, without the order and the page. */
export type InboxSelection = Omit<InboxFilters, 'before' | 'sort'>;

/** Reads the filters from the query of the address bar. */
export function readFilters(query: Record<string, string | string[] | undefined>): InboxFilters {
  const first = Object.entries(query).map(([key, value]) => [key, [value].flat()[0]]);
  return filters.parse(Object.fromEntries(first));
}

/** The filters as fields of a form or an address, without the page's cursor. */
export function filterFields({ before: _page, ...given }: InboxFilters): Record<string, string> {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Record<string, string>;
}

/** Address of the inbox with these filters, on the page after `last` if given. */
export function inboxPath(filters: InboxFilters, last?: Cursor): string {
  const fields = { ...filterFields(filters), ...(last && { before: cursorText(last) }) };
  const query = new URLSearchParams(fields).toString();
  return query ? `/staff/inbox?${query}` : '/staff/inbox';
}
