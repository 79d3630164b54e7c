import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';

/** The use of a session is recorded this often at most, so that pages stay cheap. */
const RECORDED_MS = 60_000;

/** Sessions last used before this moment have ended. `updatedAt` holds the time of the last use. */
export function idleSince(now = Date.now()): Date {
  return new Date(now - env().SESSION_IDLE_MINUTES * 60_000);
}

/** Records that a session is in use; one whose use could not be recorded ends earlier. */
export async function recordUse({ id, updatedAt }: { id: string; updatedAt: Date }): Promise<void> {
  const now = new Date();
  // A use from the future, under a clock that was ahead, would keep an idle session open.
  if (Math.abs(now.getTime() - updatedAt.getTime()) < RECORDED_MS) return;
  await db()
    .staffSession.updateMany({ where: { id }, data: { updatedAt: now } })
    .catch((problem) => log.error('session_use_not_recorded', { error: errorName(problem) }));
}
