import { z } from 'zod';
import { rejectionCodes } from '@/lib/campaign/rejection-codes';
import { isStateCode } from '@/lib/lookup/states';
import { reviewFlagNames } from '@/lib/messages/review-flags/rules';
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

/** Where a delivery is, for a filter: what test mode saved was accepted by no office. */
export const statusFilters = [...deliveryStatuses, 'saved'] as const;

export const channels = ['capture', 'email', 'house_cwc', 'senate_cwc', 'self_send'] as const;
export const holdReasons = ['review', 'confirmation', 'new_congress'] as const;

/**
 * Reasons for attention, and the trouble levels of a message that each stands for, most urgent
 * first. `read` is all that staff have not decided about, whatever else happened to it.
 */
export const needs = { read: [5, 2], marked: [5], failed: [4], unclear: [3], look: [2] } as const;
export type Need = keyof typeof needs;
export const needNames = Object.keys(needs) as Need[];

/** Why a message was marked (a review rule) or rejected (a code). */
export const reasons = [
  ...reviewFlagNames.map((flag) => `marked.${flag}` as const),
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
/** Id of an account, or messages that no one takes care of. */
export const NO_ASSIGNEE = 'none';
const account = z.string().regex(/^[\w-]{1,64}$/);
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
  status: maybe(z.enum(statusFilters)),
  channel: maybe(z.enum(channels)),
  /** Seat, or part of a member's name. */
  office: maybe(line),
  state: maybe(z.string().refine(isStateCode)),
  district: maybe(district),
  language: maybe(z.enum(['en', 'es'])),
  words: maybe(z.enum(['own', 'template'])),
  on_hold: maybe(z.enum(holdReasons)),
  reason: maybe(z.enum(reasons)),
  tag: maybe(line),
  assignee: maybe(account),
  from: maybe(day),
  to: maybe(day),
  sort: maybe(z.literal('trouble')),
  before: maybe(z.string().transform(readCursor)),
  /** Key of the typed words, in the address of the inbox (search-words.ts). */
  find: maybe(z.uuid()),
});

export type InboxFilters = z.infer<typeof filters>;
/** Which messages, without the order and the page. */
export type InboxSelection = Omit<InboxFilters, 'before' | 'sort' | 'find'>;

/** Reads the filters from a posted form, or from the query of an address. */
export function readFilters(query: Record<string, string | string[] | undefined>): InboxFilters {
  const first = Object.entries(query).map(([key, value]) => [key, [value].flat()[0]]);
  return filters.parse(Object.fromEntries(first));
}

/** The filters as fields of a form, without the page's cursor. */
export function filterFields({
  before: _page,
  find: _key,
  ...given
}: InboxFilters): Record<string, string> {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Record<string, string>;
}

/** The filters as an address may hold them: the key stands for typed words; a seat is none. */
export function addressFields(filters: InboxFilters): Record<string, string> {
  const { q, office, tag, ...rest } = filters;
  const key = { ...(filters.find && (q || office || tag) && { find: filters.find }) };
  return {
    ...filterFields(rest),
    ...key,
    ...(!key.find && office && isSeat(office) && { office }),
  };
}

/** Address of the inbox with these filters, on the page after `last` if given. */
export function inboxPath(filters: InboxFilters, last?: Cursor): string {
  const fields = { ...addressFields(filters), ...(last && { before: cursorText(last) }) };
  const query = new URLSearchParams(fields).toString();
  return query ? `/staff/inbox?${query}` : '/staff/inbox';
}

/** "TX-37", "AK-AL", "TX-S1", in any case. */
export const isSeat = (text: string) => /^[a-z]{2}-(\d\d|al|s[123])$/i.test(text);
