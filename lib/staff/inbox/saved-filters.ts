import { z } from 'zod';
import { db } from '@/lib/platform/db';
import { outgoingLine } from '@/lib/platform/text';
import type { Staff } from '@/lib/staff/access/require-staff';
import { addressFields, readFilters } from './inbox-filters';

export const MAX_FILTER_NAME = 40;
/** More than anyone finds one in again. */
export const MAX_SAVED = 20;

export type SavedFilterLink = { id: string; name: string; path: string; mayRemove: boolean };

/** Saved filters of a person and those that are shared with all staff, by name. */
export async function listSavedFilters({ id, role }: Staff): Promise<SavedFilterLink[]> {
  const found = await db().savedFilter.findMany({
    where: { OR: [{ ownerId: id }, { isShared: true }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return found.map((saved) => ({
    id: saved.id,
    name: saved.name,
    path: `/staff/inbox?${saved.query}`,
    mayRemove: saved.ownerId === id || role === 'admin',
  }));
}

const fields = z.object({
  name: z
    .string()
    .transform(outgoingLine)
    .refine((name) => name !== '' && [...name].length <= MAX_FILTER_NAME),
  filters: z.string().max(2_000),
  shared: z.literal('yes').optional(),
});

/**
 * Saves the filters of an address under a name; the same name of the same person is replaced. What
 * was searched for is not saved: a name in it would outlive the person's information.
 */
export async function saveFilter(
  form: Record<string, string>,
  { id: ownerId }: Pick<Staff, 'id'>,
): Promise<'filter_saved' | 'filter_name' | 'filter_empty' | 'filter_many'> {
  const read = fields.safeParse({ ...form, shared: form.shared || undefined });
  if (!read.success) return 'filter_name';
  const { name, filters, shared } = read.data;
  const { find: _key, ...given } = readFilters(Object.fromEntries(new URLSearchParams(filters)));
  const query = new URLSearchParams(addressFields(given)).toString();
  if (!query) return 'filter_empty';
  return db().$transaction(async (tx) => {
    await tx.savedFilter.deleteMany({ where: { ownerId, name } });
    if ((await tx.savedFilter.count({ where: { ownerId } })) >= MAX_SAVED) return 'filter_many';
    await tx.savedFilter.create({ data: { name, ownerId, query, isShared: shared === 'yes' } });
    return 'filter_saved';
  });
}

/** Removes one's own filter; an admin also removes what others share. */
export async function removeFilter(
  id: string,
  { id: ownerId, role }: Pick<Staff, 'id' | 'role'>,
): Promise<'filter_removed' | 'filter_gone'> {
  const { count } = await db().savedFilter.deleteMany({
    where: { id, ...(role === 'admin' ? { OR: [{ ownerId }, { isShared: true }] } : { ownerId }) },
  });
  return count > 0 ? 'filter_removed' : 'filter_gone';
}
