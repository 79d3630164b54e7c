import { type AuditLine, db, type Prisma } from '@/lib/platform/db';
import { startOfDay } from '@/lib/staff/eastern-days';
import { type AuditFilters, groupOf, OTHER } from './audit-filters';

const AUDIT_PAGE_SIZE = 50;

type Where = Prisma.AuditLineWhereInput;

/** Condition on audit entries for a set of filters, without the cursor. */
export async function auditMatching(filters: AuditFilters): Promise<Where> {
  const { who, action, subject, from, to } = filters;
  const group = action && groupOf(action);
  return {
    ...(who && byWhom(who)),
    ...(action && { action: group ? { startsWith: group } : action }),
    ...(subject && (await about(subject))),
    at: { ...(from && { gte: startOfDay(from) }), ...(to && { lt: startOfDay(to, 1) }) },
  };
}

const byWhom = (who: string): Where =>
  who.startsWith(OTHER) ? { actorId: null, actor: who.slice(OTHER.length) } : { actorId: who };

/**
 * Condition on the subject of an entry as people type it; seats and references may be in lowercase.
 * A delivery is named by its message and its seat, and a message whose data was deleted by its id.
 */
async function about(typed: string): Promise<Where> {
  const name = typed.toUpperCase();
  const either = [{ reference: name }, { id: typed.toLowerCase() }];
  const message = await db().message.findFirst({
    where: { OR: either },
    select: { id: true, reference: true },
  });
  const names = [typed, typed.toLowerCase(), name];
  if (message) names.push(message.id, message.reference);
  const first = message?.reference ?? name;
  return { OR: [{ subject: { in: names } }, { subject: { startsWith: `${first} ` } }] };
}

/** Entries older than the cursor; the id decides between equal times. */
export function olderLines({ at, id }: { at: Date; id: string }): Where {
  return { at: { lte: at }, OR: [{ at: { lt: at } }, { id: { lt: id } }] };
}

export const newestFirst: Prisma.AuditLineOrderByWithRelationInput[] = [
  { at: 'desc' },
  { id: 'desc' },
];

/**
 * One page of entries, newest first.
 * @returns `last` as the next cursor, if there are older entries
 */
export async function listAudit(
  filters: AuditFilters,
  pageSize = AUDIT_PAGE_SIZE,
): Promise<{ lines: AuditLine[]; last?: AuditLine }> {
  const where = await auditMatching(filters);
  const found = await db().auditLine.findMany({
    where: filters.before ? { AND: [where, olderLines(filters.before)] } : where,
    orderBy: newestFirst,
    take: pageSize + 1,
  });
  const lines = found.slice(0, pageSize);
  return { lines, last: found.length > pageSize ? lines.at(-1) : undefined };
}

/** One changed value; null if there was no value before, or is none after. */
type FieldChange = { what: string; before: string | null; after: string | null };

/**
 * Changes that an audit entry records, one row each, such as "keep messages days", 90, 30.
 * Unchanged values are left out.
 */
export function changesOf(
  before: Prisma.JsonValue | null,
  after: Prisma.JsonValue | null,
): FieldChange[] {
  const old = flatten(before);
  const now = flatten(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths
    .map((path) => ({
      what: wordsOf(path),
      before: old.get(path) ?? null,
      after: now.get(path) ?? null,
    }))
    .filter((row) => row.before !== row.after);
}

/** Values by path. A list is one value, because the order of its items does not matter here. */
function flatten(value: Prisma.JsonValue | null, path = ''): Map<string, string> {
  if (value === null) return new Map();
  if (Array.isArray(value)) return new Map([[path, value.map(textOf).join('; ')]]);
  if (typeof value !== 'object') return new Map([[path, textOf(value)]]);
  const inner = Object.entries(value).flatMap(([key, each]) => [
    ...flatten(each ?? null, path ? `${path} ${key}` : key),
  ]);
  return new Map(inner);
}

function textOf(value: Prisma.JsonValue): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Path as separate words, such as "channel choice" or "self sent". */
function wordsOf(path: string): string {
  const spaced = path.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ');
  return spaced.toLowerCase() || 'value';
}
