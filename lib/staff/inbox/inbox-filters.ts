import { z } from 'zod';
import { rejectionCode } from '@/lib/campaign/rejection-codes';
import { isSeat } from '@/lib/lookup/district';
import { isStateCode } from '@/lib/lookup/states';
import { reviewFlagNames } from '@/lib/messages/review-flags/rules';
import { ChannelName, DeliveryStatus, HoldReason } from '@/lib/platform/prisma-client/enums';
import { outgoingLine } from '@/lib/platform/text';
import { typedDay } from '@/lib/staff/eastern-days';

/** Cursor: the position where one page ends and the next one starts. */
export type Cursor = {
  createdAt: Date;
  id: string;
  /** Trouble level of the entry, if the list is sorted by trouble. */
  trouble?: number;
};

const SHAPE = /^(?:([0-5])_)?(\d{12,13})_([0-9a-f-]{36})$/;

/** Cursor in the format of the address bar, such as `4_1795543200000_01a1efc9-…`. */
export function cursorText({ createdAt, id, trouble }: Cursor): string {
  const where = `${createdAt.getTime()}_${id}`;
  return trouble === undefined ? where : `${trouble}_${where}`;
}

/**
 * Reads a cursor.
 * @returns undefined for a text that is not a cursor
 */
function readCursor(text: string): Cursor | undefined {
  const [, trouble, milliseconds, id] = SHAPE.exec(text) ?? [];
  if (!milliseconds || !id) return undefined;
  const where = { createdAt: new Date(Number(milliseconds)), id };
  return trouble ? { ...where, trouble: Number(trouble) } : where;
}

export const deliveryStatuses = Object.values(DeliveryStatus);

/**
 * Statuses of a delivery in a filter. `saved` is separate, because no office accepted what test
 * mode saved.
 */
export const statusFilters = [...deliveryStatuses, 'saved'] as const;

export const channels = Object.values(ChannelName);
export const holdReasons = Object.values(HoldReason);

/** Reasons for attention that are a trouble level, most urgent first. */
export const levelOfNeed = { marked: 5, failed: 4, unclear: 3, look: 2 } as const;
/**
 * All reasons for attention. `read` is every message that staff have not decided about, whatever
 * other trouble it has.
 */
export type Need = 'read' | keyof typeof levelOfNeed;
export const needNames = ['read', ...Object.keys(levelOfNeed)] as Need[];

/** Reasons that a message was flagged (a review rule) or rejected (a code). */
export const reasons = [
  ...reviewFlagNames.map((flag) => `marked.${flag}` as const),
  ...rejectionCode.options.map((code) => `rejected.${code}` as const),
] as const;

/** Maximum length of a search, longer than anything people type; the rest is cut. */
export const MAX_SEARCH = 200;

/** Day of this century. */
const day = typedDay.refine((typed) => typed.startsWith('20'));
const line = z
  .string()
  .transform((text) => outgoingLine(text.slice(0, 10 * MAX_SEARCH)).slice(0, MAX_SEARCH))
  .transform((text) => text || undefined);
/** Filter value for messages that are assigned to no one; other values are account ids. */
export const NO_ASSIGNEE = 'none';
const account = z.string().regex(/^[\w-]{1,64}$/);
const district = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}-(\d\d|AL)$/);

const maybe = <Output>(schema: z.ZodType<Output>) => schema.optional().catch(undefined);

/** Filters of the query. Invalid values are dropped, because anyone can edit the address bar. */
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
  /** Key of the stored search words, used in the address of the inbox (search-words.ts). */
  find: maybe(z.uuid()),
});

export type InboxFilters = z.infer<typeof filters>;
/** Selection of messages, without order and page. */
export type InboxSelection = Omit<InboxFilters, 'before' | 'sort' | 'find'>;

/** Reads the filters from a posted form, or from the query of an address. */
export function readFilters(query: Record<string, string | string[] | undefined>): InboxFilters {
  const first = Object.entries(query).map(([key, value]) => [key, [value].flat()[0]]);
  return filters.parse(Object.fromEntries(first));
}

/** Filters as fields of a form, without the page's cursor. */
export function filterFields({
  before: _page,
  find: _key,
  ...given
}: InboxFilters): Record<string, string> {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Record<string, string>;
}

/**
 * Filters as they may appear in an address. Typed words are replaced by their key; a seat may
 * appear.
 */
export function addressFields(filters: InboxFilters): Record<string, string> {
  const { q, office, tag, ...rest } = filters;
  const key = { ...(filters.find && (q || office || tag) && { find: filters.find }) };
  return {
    ...filterFields(rest),
    ...key,
    ...(!key.find && office && isSeat(office) && { office }),
  };
}

/** Address of the inbox with these filters; with `last`, of the page that follows it. */
export function inboxPath(filters: InboxFilters, last?: Cursor): string {
  const fields = { ...addressFields(filters), ...(last && { before: cursorText(last) }) };
  const query = new URLSearchParams(fields).toString();
  return query ? `/staff/inbox?${query}` : '/staff/inbox';
}
