import type { PrismaClient } from '@/lib/platform/db';
import { timeLimitMs } from '../status';
import { STOPPED_MS } from './reroute';

/** Most letters in one sweep; the next one comes a minute later. */
const AT_ONCE = 1_000;

type Db = Pick<PrismaClient, '$executeRaw'>;

/**
 * Letters to an office that is paused for long go to the supporter's own hand, whatever their
 * channel, and so does one whose own time to wait is over.
 */
export function handOverPaused(db: Db, now: Date): Promise<number> {
  const at = now.toISOString();
  const pausedBefore = new Date(now.getTime() - STOPPED_MS).toISOString();
  const waitingBefore = new Date(now.getTime() - timeLimitMs.waiting).toISOString();
  return db.$executeRaw`
    with gone as (
      select d.id from "Office" o join "Delivery" d on d.seat = o.seat
      where o."pausedAt" is not null and d.kind = 'letter' and d.status = 'waiting'
        and not d."maybeTaken" and (o."pausedAt" < ${pausedBefore}::timestamp
          or d."statusSince" < ${waitingBefore}::timestamp)
      limit ${AT_ONCE}
      for update of d skip locked
    )
    update "Delivery" d set channel = 'hand_off', "channelReason" = 'paused', status = 'your_turn',
      "statusSince" = ${at}::timestamp, "dueAt" = ${at}::timestamp, attempts = 0, failure = null
    from gone where d.id = gone.id`;
}
