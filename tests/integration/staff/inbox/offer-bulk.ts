import type { BulkKind, PrismaClient } from '@/lib/platform/db';
import { type BulkAction, findBulkAction } from '@/lib/staff/bulk/bulk-action';
import { staffTasks } from '@/lib/staff/bulk/carry-out';
import { offerBulk, readBulkForm } from '@/lib/staff/bulk/offer';
import { readFilters } from '@/lib/staff/inbox/inbox-filters';
import { runJobs } from '../../../support/run-jobs';
import { admin, reviewer as rey } from '../../../support/sample-staff';

/** Stores the sample staff: an action checks that its author still has access. */
export async function storeSampleStaff(db: PrismaClient) {
  for (const { id, name, email, role } of [rey, admin]) {
    const twoFactorEnabled = role === 'admin';
    await db.staffUser.create({ data: { id, name, email, role, twoFactorEnabled } });
  }
}

/** Requests a preview as the inbox does. */
export async function offer(kind: BulkKind, checked: string[] | 'all', filters = '') {
  const form = new FormData();
  form.set('action', kind);
  form.set('scope', checked === 'all' ? 'all' : 'checked');
  for (const id of checked === 'all' ? [] : checked) form.append('id', id);
  const chosen = readBulkForm(form);
  const read = readFilters(Object.fromEntries(new URLSearchParams(filters)));
  return chosen && offerBulk({ ...chosen, filters: read }, rey);
}

export async function offered(kind: BulkKind, checked: string[] | 'all', filters = '') {
  return findAction((await offer(kind, checked, filters)) ?? '');
}

export async function findAction(id: string): Promise<BulkAction> {
  const action = await findBulkAction(id, rey);
  if (!action) throw new Error('there is no such action');
  return action;
}

/** Runs the jobs due after this many seconds. */
export function runJobsIn(database: { db: PrismaClient; url: string }, seconds: number) {
  return runJobs(database, { now: new Date(Date.now() + seconds * 1000), tasks: staffTasks });
}
