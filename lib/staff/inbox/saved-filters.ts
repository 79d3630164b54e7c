import { z } from 'zod';
import { db } from '@/lib/platform/db';
import { outgoingLine } from '@/lib/platform/text';
import type { Staff } from '@/lib/staff/access/require-staff';
import { addressFields, readFilters } from './inbox-filters';

export const MAX_FILTER_NAME = 40;
/** Maximum number of saved filters per person; more would be hard to find. */
export const MAX_SAVED = 20;

export type SavedFilterLink = { id: string; name: string; path: string; mayRemove: boolean };

/** A person's own saved filters and those shared with all staff, sorted by name. */
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
 * Saves the filters of an address under a name; an earlier filter of the same name and person is
 * replaced. Search words are not saved, because a name in them would outlive the person's data.
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

/** Removes one's own filter; an admin can also remove shared filters of others. */
export async function removeFilter(
  id: string,
  { id: ownerId, role }: Pick<Staff, 'id' | 'role'>,
): Promise<'filter_removed' | 'filter_gone'> {
  const { count } = await db().savedFilter.deleteMany({
    where: { id, ...(role === 'admin' ? { OR: [{ ownerId }, { isShared: true }] } : { ownerId }) },
  });
  return count > 0 ? 'filter_removed' : 'filter_gone';
}
