import { statfs } from 'node:fs/promises';
import { LRUCache } from 'lru-cache';
import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import type { NotReady, Ready } from '@/lib/platform/health';
import { pendingOf } from '@/lib/platform/pending-migrations';
import { lastProxySeen, PROXY_SEEN, type ProxySeen } from '@/lib/platform/server/forwarded';
import { MINUTE_MS, within } from '@/lib/platform/time';

export const dynamic = 'force-dynamic';

/**
 * Time limit: a load balancer waits for about a second, so the response must come earlier in any
 * case.
 */
const ANSWER_MS = 800;
/**
 * Minimum free disk space, below which the database may stop at any moment: one segment of its log,
 * and the same again.
 */
const MIN_FREE_BYTES = 32 * 2 ** 20;

/**
 * Readiness: the database answers and accepts writes, every migration is applied, the roster is
 * loaded.
 */
export async function GET() {
  const missing = await shareProbe(lastProxySeen());
  if (!missing) return Response.json({ status: 'ready' } satisfies Ready);
  const answer = { status: 'not ready', missing } satisfies NotReady;
  return Response.json(answer, { status: 503, headers: { 'retry-after': '5' } });
}

type Missing = NotReady['missing'] | undefined;

/** Time for which a result is answered again, so that a flood of requests writes little. */
const KEPT_MS = 250;
/** By how a request arrived, which a probe records. */
const probes = new LRUCache<string, Promise<Missing>>({ max: 20, ttlResolution: 0 });

/** Result of the probe in progress, of the last one for a moment, or of a new one. */
async function shareProbe(proxy?: ProxySeen): Promise<Missing> {
  const name = JSON.stringify(proxy ?? {});
  const known = probes.get(name);
  if (known) return known;
  const probe = within(ANSWER_MS, findMissing(proxy)).catch(() => 'database' as const);
  probes.set(name, probe);
  await probe;
  probes.set(name, probe, { ttl: KEPT_MS });
  return probe;
}

/**
 * Interval of the migration check: applied migrations stay applied, and reading all of them for
 * each request would cost more than the request.
 */
const CHECK_MIGRATIONS_MS = MINUTE_MS;
let migratedAt = Number.NEGATIVE_INFINITY;

async function findMissing(proxy?: ProxySeen): Promise<Missing> {
  if (performance.now() - migratedAt > CHECK_MIGRATIONS_MS) {
    const pending = await pendingOf((sql) => db().$queryRawUnsafe(sql));
    if (pending.length > 0) return 'migrations';
    migratedAt = performance.now();
  }
  if ((await db().office.count()) === 0) return 'roster';
  return (await canWrite(proxy)) ? undefined : 'writes';
}

/**
 * Performs a real write, because a database that is read-only or full still answers every query.
 */
async function canWrite(proxy?: ProxySeen): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(env().DATA_DIR);
    if (bavail * bsize < MIN_FREE_BYTES) return false;
    const at = new Date().toISOString();
    await keep('write_test', { at });
    // The health report requests this route at the public address, and then reads how that request
    // arrived.
    if (proxy && proxy.kind !== 'direct') await keep(PROXY_SEEN, { at, ...proxy });
    return true;
  } catch {
    return false;
  }
}

async function keep(key: string, value: Record<string, string>) {
  await db().siteFact.upsert({ where: { key }, create: { key, value }, update: { value } });
}
