import { db } from '@/lib/platform/db';

/** More than a few never happen at once. */
const MAX_OPEN = 50;
const MAX_PAST = 50;

/** What needs a look now, newest first. */
export function listOpenAlerts() {
  return db().alert.findMany({
    where: { endedAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: MAX_OPEN,
  });
}

/** What was looked at or mended, the last first. */
export function listPastAlerts() {
  return db().alert.findMany({
    where: { endedAt: { not: null } },
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: MAX_PAST,
  });
}
