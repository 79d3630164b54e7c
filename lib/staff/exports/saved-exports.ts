import { z } from 'zod';
import { db, type SavedExport } from '@/lib/platform/db';
import { fieldLine } from '@/lib/platform/text';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { addressFields } from '@/lib/staff/inbox/inbox-filters';
import { type ExportChoice, exportQuery, readExportChoice } from './export-form';
import { MAX_EXPORT_NAME, MAX_SAVED_EXPORTS } from './export-labels';
import { auditedFilters, readExportFilters } from './matches';

/** Name of a saved export. Its problems are keys of labels (lib/staff/exports/export-labels.ts). */
const nameSchema = z
  .string()
  .default('')
  .transform(fieldLine)
  .pipe(z.string().min(1, 'missing').max(MAX_EXPORT_NAME, 'long'));

/** Saved exports, sorted by name. */
export function listSavedExports(): Promise<SavedExport[]> {
  return db().savedExport.findMany({ orderBy: { name: 'asc' } });
}

/**
 * Saves the choices of an export under a name; an existing name gets the new choices. Of the
 * filters only those are saved that an address may have: search words, tags, and names of offices
 * may name a person and would not be deleted with that person's data.
 * @returns key of the problem, if the name cannot be used
 */
export async function saveExport(
  typed: string | undefined,
  choice: ExportChoice,
  by: Staff,
): Promise<'missing' | 'long' | 'too_many' | undefined> {
  const read = nameSchema.safeParse(typed);
  if (!read.success) return read.error.issues[0]?.message as 'missing' | 'long';
  const name = read.data;
  const { what, columns } = choice;
  const filters = readExportFilters(addressFields(choice.filters));
  const query = exportQuery({ ...choice, filters });
  return db().$transaction(async (tx) => {
    const others = await tx.savedExport.count({ where: { name: { not: name } } });
    if (others >= MAX_SAVED_EXPORTS) return 'too_many';
    const saved = { query, createdBy: by.name };
    const create = { name, ...saved };
    const { id } = await tx.savedExport.upsert({ where: { name }, create, update: saved });
    const after = { what, ...(columns && { columns }), ...(await auditedFilters(filters)) };
    await recordAudit(tx, by, { action: 'export.saved', subject: id, after });
    return undefined;
  });
}

/** Choice of a saved export. Its address holds only the id: those of earlier versions may have a tag. */
export async function readSavedExport(id: string): Promise<ExportChoice | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const saved = await db().savedExport.findUnique({ where: { id } });
  if (!saved) return undefined;
  const query = new URLSearchParams(saved.query);
  return readExportChoice({ ...Object.fromEntries(query), column: query.getAll('column') });
}

/**
 * Removes a saved export.
 * @returns false if it was removed already
 */
export async function removeSavedExport(id: string, by: Staff): Promise<boolean> {
  if (!z.uuid().safeParse(id).success) return false;
  return db().$transaction(async (tx) => {
    const { count } = await tx.savedExport.deleteMany({ where: { id } });
    if (count > 0) await recordAudit(tx, by, { action: 'export.removed', subject: id });
    return count > 0;
  });
}
