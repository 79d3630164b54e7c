import { db } from '@/lib/platform/db';
import { pendingOf } from '@/lib/platform/pending-migrations';

/** What is missing before the site may be served, or nothing. */
export async function findUnready(): Promise<'database' | 'migrations' | 'roster' | undefined> {
  try {
    const pending = await pendingOf((sql) => db().$queryRawUnsafe(sql));
    if (pending.length > 0) return 'migrations';
    return (await db().office.count()) > 0 ? undefined : 'roster';
  } catch {
    return 'database';
  }
}
