import { readBulkForm } from '@/lib/staff/bulk/bulk-form';
import { offerBulk } from '@/lib/staff/bulk/offer';
import { type BulkAction, findPlan } from '@/lib/staff/bulk/plan';
import { reviewer as rey } from '../../../support/sample-staff';

/** Asks as the list of the inbox does. */
export async function offer(action: BulkAction, ticked: string[] | 'all', filters = '') {
  const form = new FormData();
  form.set('action', action);
  form.set('scope', ticked === 'all' ? 'all' : 'ticked');
  form.set('filters', filters);
  for (const id of ticked === 'all' ? [] : ticked) form.append('id', id);
  const chosen = readBulkForm(form);
  return chosen && offerBulk(chosen, rey);
}

export async function offered(action: BulkAction, ticked: string[] | 'all', filters = '') {
  const id = (await offer(action, ticked, filters)) ?? '';
  const plan = await findPlan(id, rey);
  if (!plan) throw new Error('no plan was offered');
  return { id, plan };
}
