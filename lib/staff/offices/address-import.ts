import { z } from 'zod';
import { lockRoster } from '@/lib/offices/loaded-roster';
import { writeOfficeEmail } from '@/lib/offices/office-email';
import { bodyKind } from '@/lib/platform/answers';
import { BOM, csvRows } from '@/lib/platform/csv';
import { db, type Prisma } from '@/lib/platform/db';
import { sealFor, unsealFor } from '@/lib/platform/secrets';
import { HOUR_MS } from '@/lib/platform/time';
import type { Staff } from '@/lib/staff/access/require-staff';
import { type Actor, recordAudit } from '@/lib/staff/audit';
import { type AddressReport, reportOn } from './address-report';
import type { AddressTable } from './address-rows';

/** Time limit for confirming an import. */
const KEPT_MS = HOUR_MS;

const line = z.object({
  line: z.number(),
  sheet: z.string().optional(),
  office: z.string(),
  others: z.array(z.string()).default([]),
  loose: z.array(z.string()).default([]),
  isLoose: z.boolean().optional(),
  members: z.array(z.string()).optional(),
  chamber: z.enum(['house', 'senate']).optional(),
  email: z.string(),
  unused: z.array(z.string()).optional(),
  isTooWide: z.boolean(),
});
const tableSchema = z.object({
  lines: z.array(line),
  blankRows: z.number(),
  unreadSheets: z.array(z.string()).default([]),
});

const PURPOSE = 'staff address import';

/**
 * Stores a file's contents until the import is confirmed. It uses the table of visitors' drafts,
 * which are deleted when they expire; no draft key can open it.
 * @returns its id
 */
export async function keepImport(table: AddressTable): Promise<string> {
  const sealed = new Uint8Array(sealFor(PURPOSE, JSON.stringify(table)));
  const expiresAt = new Date(Date.now() + KEPT_MS);
  return (await db().draft.create({ data: { sealed, expiresAt }, select: { id: true } })).id;
}

/**
 * Stored file with the changes that it would make to the current offices; undefined if it has
 * expired.
 */
export function findImport(id: string): Promise<StoredReport | undefined> {
  return readImport(db(), id, new Date());
}

type StoredReport = AddressReport & Pick<AddressTable, 'blankRows'>;

type Reading = Pick<Prisma.TransactionClient, 'draft' | 'office'>;

async function readImport(tx: Reading, id: string, now: Date) {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await tx.draft.findUnique({ where: { id } });
  const plain = row && row.expiresAt > now ? unsealFor(PURPOSE, row.sealed) : undefined;
  if (!plain) return undefined;
  const table = tableSchema.parse(JSON.parse(plain));
  return { ...(await reportTable(tx, table)), blankRows: table.blankRows };
}

/** Changes that a file would make to the current offices. */
export async function reportTable(
  tx: Pick<Prisma.TransactionClient, 'office'>,
  { lines, unreadSheets = [] }: AddressTable,
): Promise<AddressReport> {
  const select = { seat: true, bioguide: true, name: true, email: true };
  const report = reportOn(lines, await tx.office.findMany({ select }));
  return { ...report, unreadSheets: [...unreadSheets, ...report.unreadSheets] };
}

/** Writes the changes of a report without faults, in the transaction that read it. */
export async function applyReport(
  tx: Prisma.TransactionClient,
  report: AddressReport,
  by: Actor | 'command line',
) {
  for (const { seat, after } of report.changes) await writeOfficeEmail(tx, seat, after);
  await recordAudit(tx, by, {
    action: 'offices.imported',
    before: Object.fromEntries(report.changes.map(({ seat, before }) => [seat, before])),
    after: {
      counts: countEffects(report),
      ...Object.fromEntries(report.changes.map(({ seat, after }) => [seat, after])),
    },
  });
}

type ImportOutcome = 'addresses_imported' | 'import_gone' | 'import_changed' | 'import_faulty';

/**
 * Applies a complete stored file, once. Nothing is applied if a line is wrong, or if the changes
 * differ from those that were shown.
 * @param mark of the report that was confirmed
 */
export async function applyImport(
  { id, mark }: { id: string; mark: string },
  by: Staff,
  now = new Date(),
): Promise<ImportOutcome> {
  return db().$transaction(
    async (tx) => {
      // Locks the seats, so that no member changes and no other file is imported at the same time.
      await lockRoster(tx);
      const report = await readImport(tx, id, now);
      if (!report) return 'import_gone';
      if (report.faults > 0) return 'import_faulty';
      if (report.mark !== mark) return 'import_changed';
      await tx.draft.delete({ where: { id } });
      await applyReport(tx, report, by);
      return 'addresses_imported';
    },
    // One statement per seat, for at most every seat of Congress.
    { timeout: 30_000 },
  );
}

/** Number of lines per effect, with all faults counted together. */
function countEffects({ lines }: Pick<AddressReport, 'lines'>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { effect } of lines) {
    const key = effect ?? 'faults';
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

type Upload = { bytes: Uint8Array; pasted: string; problem?: 'missing' | 'both' };

/** Posted file or pasted lines; a body that is not a valid form has neither. */
export async function readUpload(request: Request): Promise<Upload> {
  const none = { bytes: new Uint8Array(), pasted: '' };
  if (bodyKind(request.headers) !== 'form') return { ...none, problem: 'missing' };
  const form = await request.formData().catch(() => new FormData());
  const [file, text] = [form.get('file'), form.get('pasted')];
  // If no file is selected, a browser sends an empty one.
  const bytes = file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : none.bytes;
  const pasted = typeof text === 'string' ? text : '';
  const isPasted = pasted.trim() !== '';
  if (bytes.length > 0 && isPasted) return { bytes, pasted, problem: 'both' };
  if (bytes.length === 0 && !isPasted) return { bytes, pasted, problem: 'missing' };
  return { bytes: isPasted ? new TextEncoder().encode(pasted) : bytes, pasted };
}

/**
 * Current addresses in the format of an import, which also serves as the template: one line for
 * every seat, with the member's name to help the person who edits the file. It starts with a byte
 * order mark, without which spreadsheets assume another encoding.
 */
export async function writeAddressFile(): Promise<string> {
  const offices = await db().office.findMany({
    select: { seat: true, email: true, name: true },
    orderBy: [{ state: 'asc' }, { chamber: 'asc' }, { seat: 'asc' }],
  });
  const rows = offices.map(({ seat, email, name }) => [seat, email ?? 'none', name ?? '(vacant)']);
  return BOM + csvRows([['office', 'email', 'member'], ...rows]);
}
