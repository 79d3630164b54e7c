import { z } from 'zod';
import { db } from '@/lib/platform/db';
import type { Query } from '@/lib/staff/forms/form-problems';
import { sealWords, unsealWords } from '@/lib/staff/forms/sealed-words';
import { isSeat } from '@/lib/staff/inbox/inbox-filters';

/** Actors that are not staff members; the filter writes them as "by:roster". */
export const otherActors = [
  'command line',
  'roster',
  'timetable',
  'supporter',
  'unconfirmed',
  'staff',
] as const;
export const OTHER = 'by:';

/** Suffix that matches every action about one thing: "message.*". */
const ANY_ACTION = '.*';

/** Cursor: the last entry of the previous page. */
const cursor = z
  .string()
  .regex(/^\d{12,13}_[0-9a-f-]{36}$/)
  .transform((text) => {
    const [milliseconds = '', id = ''] = text.split('_');
    return { at: new Date(Number(milliseconds)), id };
  });

/** An empty form field is no filter. */
const word = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);
/** Day of this century, as date inputs send it: 2026-11-23. */
const day = z.iso.date().startsWith('20').optional().catch(undefined);

/** Filters of the query. Invalid ones are dropped: anyone can edit the address bar. */
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
  /** Key of the typed subject, in the address of the audit. */
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

/** The filters as fields, without the page's cursor: for links, forms, and the audit. */
export function givenFilters({ who, action, subject, from, to }: AuditFilters) {
  const given = Object.entries({ who, action, subject, from, to });
  return Object.fromEntries(given.filter(([, value]) => value)) as Record<string, string>;
}

/**
 * Keeps a subject that may be an address of staff or name a person (forms/sealed-words.ts).
 * @returns the filters with the key that an address may hold
 */
export async function keepSubject(filters: AuditFilters, sessionId: string): Promise<AuditFilters> {
  const { find: _old, before: _page, ...given } = filters;
  const { subject } = given;
  if (!subject || isSeat(subject)) return given;
  return { ...given, find: await sealWords({ subject }, sessionId) };
}

/** Filters of an address; `isGone`: the kept subject is another session's, or too old. */
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

/** Address of the audit with these filters, on the page after `last` if given. */
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

/** "message." for "message.*"; undefined for a single action. */
export function groupOf(action: string): string | undefined {
  return action.endsWith(ANY_ACTION) ? action.slice(0, -1) : undefined;
}

const names: Record<(typeof otherActors)[number], string> = {
  'command line': 'The operator, at the command line',
  roster: 'The update of members',
  timetable: 'The retention schedule',
  supporter: 'Supporters, from their receipt',
  unconfirmed: 'The retention schedule, for unconfirmed messages',
  staff: 'Staff, when deleting a message',
};

/** Actors that appear in the audit, as options of a filter. */
export async function whoChoices(): Promise<{ value: string; label: string }[]> {
  const staff = await db().staffUser.findMany({
    select: { id: true, name: true, email: true },
    orderBy: { name: 'asc' },
  });
  return [
    ...staff.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
    ...otherActors.map((actor) => ({ value: OTHER + actor, label: names[actor] })),
  ];
}
