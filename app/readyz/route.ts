import { db } from '@/lib/platform/db';
import type { NotReady, Ready } from '@/lib/platform/health';
import { pendingOf } from '@/lib/platform/pending-migrations';

export const dynamic = 'force-dynamic';

/** Ready: the database answers, every migration is applied and the roster is loaded. */
export async function GET() {
  const missing = await findMissing();
  if (!missing) return Response.json({ status: 'ready' } satisfies Ready);
  return Response.json({ status: 'not ready', missing } satisfies NotReady, { status: 503 });
}

async function findMissing(): Promise<NotReady['missing'] | undefined> {
  try {
    const pending = await pendingOf((sql) => db().$queryRawUnsafe(sql));
    if (pending.length > 0) return 'migrations';
    return (await db().office.count()) > 0 ? undefined : 'roster';
  } catch {
    return 'database';
  }
}
