import type { PrismaClient } from '@/lib/platform/db';
import { timeLimitMs } from '../status';
import { STOPPED_MS } from './reroute';

/** Most letters in one sweep; the next one comes a minute later. */
const BATCH_SIZE = 1_000;

type Db = Pick<PrismaClient, '$executeRaw'>;

/**
 * Letters to an office that is paused for long go to the supporter's own hand, whatever their
 * channel, and so does one whose own time to wait is over.
 */
export function reroutePaused(db: Db, now: Date): Promise<number> {
  const at = now.toISOString();
  const pausedBefore = new Date(now.getTime() - STOPPED_MS).toISOString();
  const waitingBefore = new Date(now.getTime() - timeLimitMs.queued).toISOString();
  return db.$executeRaw`
    with gone as (
      select d.id from "Office" o join "Delivery" d on d.seat = o.seat
      where o."pausedAt" is not null and d.kind = 'letter' and d.status = 'queued'
        and not d."maybeTaken" and (o."pausedAt" < ${pausedBefore}::timestamp
          or d."statusSince" < ${waitingBefore}::timestamp)
      limit ${BATCH_SIZE}
      for update of d skip locked
    )
    update "Delivery" d set channel = 'self_send', "channelReason" = 'paused', status = 'self_send',
      "statusSince" = ${at}::timestamp, "dueAt" = ${at}::timestamp, attempts = 0, failure = null
    from gone where d.id = gone.id`;
}
