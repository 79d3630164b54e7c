import { z } from 'zod';
import { isSeat } from '@/lib/lookup/district';
import { db } from '@/lib/platform/db';
import { typedDay } from '@/lib/staff/eastern-days';
import type { Query } from '@/lib/staff/forms/form-problems';
import { sealWords, unsealWords } from '@/lib/staff/forms/sealed-words';

/** Actors that are not staff members; the filter writes them as "by:roster". */
const otherActors = [
  'command line',
  'roster',
  'timetable',
  'supporter',
  'unconfirmed',
  'staff',
] as const;
export const OTHER = 'by:';

/** Suffix that matches every action on one kind of thing, as in "message.*". */
const ANY_ACTION = '.*';

/** Cursor: the last entry of the previous page. */
const cursor = z
  .string()
  .regex(/^\d{12,13}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [milliseconds = '', id = ''] = text.split('_');
    return { at: new Date(Number(milliseconds)), id };
  });

/** Text filter; an empty form field is treated as no filter. */
const word = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);
/** Day of this century. */
const day = typedDay
  .refine((typed) => typed.startsWith('20'))
  .optional()
  .catch(undefined);

/** Filters of the query. Invalid values are dropped, because anyone can edit the address bar. */
const filters = z.object({
  who: word(100),
  action: z
    .string()
    .regex(/^[a-z_]+\.([a-z_]+|\*)$/)
    .optional()
    .catch(undefined),
  subject: word(300),
  from: day,
  to: day,
  before: cursor.optional().catch(undefined),
  /** Key of the stored subject, used in the address of the audit. */
  find: z.uuid().optional().catch(undefined),
});

export type AuditFilters = z.infer<typeof filters>;

/** Reads the filters from a posted form, or from the query of an address. */
export function readAuditFilters(
  query: Record<string, string | string[] | undefined>,
): AuditFilters {
  const first = Object.entries(query).map(([key, value]) => [key, [value].flat()[0]]);
  return filters.parse(Object.fromEntries(first));
}

/** Filters as fields, without the page's cursor, for links, forms, and the audit. */
export function givenFilters({ who, action, subject, from, to }: AuditFilters) {
  const given = Object.entries({ who, action, subject, from, to });
  return Object.fromEntries(given.filter(([, value]) => value)) as Record<string, string>;
}

/**
 * Stores a typed subject that may be a staff address or name a person (forms/sealed-words.ts).
 * @returns the filters with the key that may appear in an address
 */
export async function storeSubject(
  filters: AuditFilters,
  sessionId: string,
): Promise<AuditFilters> {
  const { find: _old, before: _page, ...given } = filters;
  const { subject } = given;
  if (!subject || isSeat(subject)) return given;
  return { ...given, find: await sealWords({ subject }, sessionId) };
}

/**
 * Filters of an address. `isGone` means that the stored subject belongs to another session or has
 * expired.
 */
export async function readAuditAddress(
  query: Query,
  sessionId: string,
): Promise<{ filters: AuditFilters; isGone: boolean }> {
  const { subject, find, ...rest } = readAuditFilters(query);
  const filters = { ...rest, ...(subject && isSeat(subject) && { subject }) };
  if (!find) return { filters, isGone: false };
  const kept = z.object({ subject: z.string() }).safeParse(await unsealWords(find, sessionId));
  if (!kept.success) return { filters, isGone: true };
  return { filters: { ...filters, ...kept.data, find }, isGone: false };
}

/** Address of the audit with these filters; with `last`, of the page that follows it. */
export function auditPath(filters: AuditFilters, last?: { at: Date; id: string }): string {
  const { subject, ...others } = givenFilters(filters);
  const { find } = filters;
  const about: Record<string, string> = find
    ? { find }
    : { ...(subject && isSeat(subject) && { subject }) };
  const before = last && { before: `${last.at.getTime()}_${last.id}` };
  const query = new URLSearchParams({ ...others, ...about, ...before }).toString();
  return query ? `/staff/audit?${query}` : '/staff/audit';
}

/** Prefix of a group, such as "message." for "message.*"; undefined for a single action. */
export function groupOf(action: string): string | undefined {
  return action.endsWith(ANY_ACTION) ? action.slice(0, -1) : undefined;
}

const names: Record<(typeof otherActors)[number], string> = {
  'command line': 'The operator, at the command line',
  roster: 'The member update',
  timetable: 'The retention schedule',
  supporter: 'Supporters, from their receipt',
  unconfirmed: 'The retention schedule, for unconfirmed messages',
  staff: 'Staff, when deleting a message',
};

/** Actors in the audit, as filter options. */
export async function actorChoices(): Promise<{ value: string; label: string }[]> {
  const staff = await db().staffUser.findMany({
    select: { id: true, name: true, email: true },
    orderBy: { name: 'asc' },
  });
  return [
    ...staff.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    ...otherActors.map((actor) => ({ value: OTHER + actor, label: names[actor] })),
  ];
}
