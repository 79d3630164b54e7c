import { z } from 'zod';
import { db, Prisma } from '@/lib/platform/db';
import { outgoingText } from '@/lib/platform/text';
import type { Query } from '@/lib/staff/forms/form-problems';
import { addressFields, filterFields } from '@/lib/staff/inbox/inbox-filters';
import { allOf, countOptIns, hasOptedIn } from '@/lib/staff/inbox/inbox-query';
import { readInboxAddress, storeSearchWords } from '@/lib/staff/inbox/search-words';
import { deliveryColumns } from './delivery-columns';
import {
  type ExportKind,
  exportKinds,
  MAX_EXPORT_REASON,
  MIN_EXPORT_REASON,
} from './export-labels';
import {
  type Column,
  type ColumnWords,
  type ExportSource,
  exportSource,
  formats,
  ROWS_BATCH,
  shownColumns,
} from './formats';
import { type ExportFilters, readConditions, readExportFilters } from './matches';
import { messageColumns } from './message-columns';
import { type OptInRow, optInColumns } from './opt-in-columns';
import { deliveryExport, messageExport } from './read-exports';

const kind = z.enum(exportKinds, 'missing');

/** Kind of export in the address bar; messages by default. */
function readExportKind(text: string | undefined): ExportKind {
  return kind.catch('messages').parse(text);
}

/** Contents of an export: kind, filters, and columns. Without named columns, it has all of them. */
export type ExportChoice = { what: ExportKind; filters: ExportFilters; columns?: string[] };

/** Source of the chosen kind. */
export function exportOf(choice: ExportChoice, withPersons: boolean): ExportSource {
  const { what, filters, columns } = choice;
  if (what === 'messages') {
    return messageExport(filters, shownColumns(messageColumns, { withPersons, columns }));
  }
  if (what === 'deliveries') {
    return deliveryExport(filters, shownColumns(deliveryColumns, { withPersons, columns }));
  }
  return optInExport(filters, shownColumns(optInColumns, { withPersons: true, columns }));
}

const columnsOf: Record<ExportKind, readonly ColumnWords[]> = {
  messages: messageColumns,
  deliveries: deliveryColumns,
  'opt-ins': optInColumns,
};

/**
 * Reads a choice from the address bar (one `column` per column) or from a posted form (`columns`).
 * Names that this kind does not have are ignored.
 */
export function readExportChoice(given: Record<string, string | string[] | undefined>) {
  const what = readExportKind([given.what].flat()[0]);
  const named = [given.column ?? [], given.columns?.toString().split(',') ?? []].flat();
  const all = columnsOf[what].map(({ name }) => name);
  const columns = all.filter((name) => named.includes(name));
  const isPart = columns.length > 0 && columns.length < all.length;
  return { what, filters: readExportFilters(given), ...(isPart && { columns }) };
}

/**
 * Form that starts an export. Its problems are keys of labels (lib/staff/exports/export-labels.ts).
 */
export const exportForm = z.object({
  what: kind,
  format: z.enum(formats, 'missing'),
  persons: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
  exportReason: z
    .string()
    .default('')
    .transform(outgoingText)
    .pipe(
      z.string().min(1, 'missing').min(MIN_EXPORT_REASON, 'short').max(MAX_EXPORT_REASON, 'long'),
    ),
});

/**
 * Address of the export page with this choice. Words that may name a person are stored sealed and
 * are not in the address.
 */
export async function exportPath(choice: ExportChoice, sessionId: string): Promise<string> {
  const { what, columns = [] } = choice;
  const filters = addressFields(await storeSearchWords(choice.filters, sessionId));
  const named = columns.map((name) => ['column', name]);
  const query = new URLSearchParams([['what', what], ...Object.entries(filters), ...named]);
  return `/staff/exports?${query}`;
}

/**
 * Choice in an address of the export page. `isGone` means that its stored words have expired or
 * belong to another session.
 */
export async function readExportAddress(
  query: Query,
  sessionId: string,
): Promise<{ choice: ExportChoice; isGone: boolean }> {
  const { filters: read, isGone } = await readInboxAddress(query, sessionId);
  const { before: _page, sort: _order, find: _key, ...filters } = read;
  return { choice: { ...readExportChoice(query), filters }, isGone };
}

/** Choice as a query, in the format in which saved exports are stored. */
export function exportQuery({ what, filters, columns = [] }: ExportChoice): string {
  const named = columns.map((name) => ['column', name]);
  return new URLSearchParams([
    ['what', what],
    ...Object.entries(filterFields(filters)),
    ...named,
  ]).toString();
}

/**
 * Export of everyone who opted in to the newsletter in a matching message; each address appears
 * once, as last entered. Supporters whose personal data was deleted are left out, and so are those
 * who were asked to confirm their address and did not. Rows are ordered by address, which finds
 * duplicates without holding all addresses in memory.
 */
function optInExport(filters: ExportFilters, columns: readonly Column<OptInRow>[]): ExportSource {
  return exportSource<OptInRow>(columns, {
    async count() {
      const optedIn = await readOptedIn(filters);
      const [found] = await db().$queryRaw<{ count: number }[]>`
        select ${countOptIns} as count from "Message" m where ${optedIn}`;
      return found?.count ?? 0;
    },
    async *batches() {
      const optedIn = await readOptedIn(filters);
      for (let after: string | undefined = ''; after !== undefined; ) {
        const rows: Page = await pageOfOptIns(optedIn, after);
        if (rows.length > 0) yield rows;
        after = rows.length === ROWS_BATCH ? rows.at(-1)?.address : undefined;
      }
    },
  });
}

type Page = (OptInRow & { address: string })[];

const pageOfOptIns = (optedIn: Prisma.Sql, after: string) => db().$queryRaw<Page>`
  select distinct on (lower(m.email)) lower(m.email) as address,
    m.email, m."firstName", m."lastName", m.zip, m.language::text as language
  from "Message" m where ${optedIn} and lower(m.email) > ${after}
  order by lower(m.email), m."createdAt" desc, m.id desc limit ${ROWS_BATCH}`;

/** Condition on a message `m` whose writer opted in. */
async function readOptedIn(filters: ExportFilters): Promise<Prisma.Sql> {
  const matching = await readConditions(filters);
  if (!matching) return Prisma.sql`false`;
  return allOf([...hasOptedIn, ...matching]);
}
