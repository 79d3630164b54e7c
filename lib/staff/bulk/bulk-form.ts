import { z } from 'zod';
import { type Chosen, postedFilters } from './find-chosen';
import { bulkActions } from './plan';

const fields = z.object({
  action: z.enum(bulkActions),
  scope: z.enum(['ticked', 'all']),
});

/** What the list of the inbox was asked to do; nothing for a form that is none of ours. */
export function readBulkForm(form: FormData): Chosen | undefined {
  const read = fields.safeParse({ action: form.get('action'), scope: form.get('scope') });
  if (!read.success) return undefined;
  const ticked = form.getAll('id').map(String);
  return { ...read.data, ticked, filters: postedFilters(String(form.get('filters') ?? '')) };
}
