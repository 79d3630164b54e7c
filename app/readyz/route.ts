import { statfs } from 'node:fs/promises';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import type { NotReady, Ready } from '@/lib/platform/health';
import { pendingOf } from '@/lib/platform/pending-migrations';
import { MINUTE_MS, within } from '@/lib/platform/time';

export const dynamic = 'force-dynamic';

/** A load balancer waits for about a second, so the answer comes before, whatever happens. */
const ANSWER_MS = 800;
/** Below this the database may stop at any moment: one segment of its log, and as much again. */
const MIN_FREE_BYTES = 32 * 2 ** 20;

/** Ready: the database answers and takes writes, every migration is applied, the roster is loaded. */
export async function GET() {
  const missing = await within(ANSWER_MS, findMissing()).catch(() => 'database' as const);
  if (!missing) return Response.json({ status: 'ready' } satisfies Ready);
  const answer = { status: 'not ready', missing } satisfies NotReady;
  return Response.json(answer, { status: 503, headers: { 'retry-after': '5' } });
}

/** Applied migrations stay applied; reading all of them for each question would cost more than it. */
const CHECK_MIGRATIONS_MS = MINUTE_MS;
let migratedAt = Number.NEGATIVE_INFINITY;

async function findMissing(): Promise<NotReady['missing'] | undefined> {
  if (performance.now() - migratedAt > CHECK_MIGRATIONS_MS) {
    const pending = await pendingOf((sql) => db().$queryRawUnsafe(sql));
    if (pending.length > 0) return 'migrations';
    migratedAt = performance.now();
  }
  if ((await db().office.count()) === 0) return 'roster';
  return (await canWrite()) ? undefined : 'writes';
}

/** Writes for real, since a database that is read-only or full still answers every question. */
async function canWrite(): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(env().DATA_DIR);
    if (bavail * bsize < MIN_FREE_BYTES) return false;
    const [key, value] = ['write_test', { at: new Date().toISOString() }];
    await db().siteFact.upsert({ where: { key }, create: { key, value }, update: { value } });
    return true;
  } catch {
    return false;
  }
}
