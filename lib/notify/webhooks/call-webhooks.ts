import { setTimeout as wait } from 'node:timers/promises';
import type { PrismaClient } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { type ClaimedCall, claimCalls } from './claim-calls';
import { eventBody } from './event-body';
import { postEvent } from './post-event';
import { type Called, recordCall } from './record-call';
import { readSecrets, signedHeaders } from './webhook-secret';

type How = {
  /** The worker's name on what it has in hand. */
  workerId: string;
  clock?: () => Date;
  /** Ends after the calls in hand. */
  signal?: AbortSignal;
};

/** How long until the other webhooks are looked at while one hangs. */
const LOOK_MS = 500;

/**
 * Calls the webhooks until nothing is due; one that hangs holds up no other. Any number of workers
 * may do so at once: each call is in one hand. After a crash between sending and writing it down it
 * is sent again, with the same webhook-id, so that the receiver can tell.
 */
export async function callWebhooks(db: PrismaClient, how: How): Promise<void> {
  const { workerId, clock = () => new Date(), signal } = how;
  /** Webhooks whose calls are under way. */
  const busy = new Map<string, Promise<unknown>>();
  try {
    while (!signal?.aborted) {
      const claimed = await claimCalls(db, { workerId, now: clock(), except: [...busy.keys()] });
      for (const webhookId of new Set(claimed.map((each) => each.webhookId))) {
        const own = claimed.filter((each) => each.webhookId === webhookId);
        const calls = Promise.all(own.map((each) => callAndRecord(db, each, { workerId, clock })));
        busy.set(
          webhookId,
          calls.finally(() => busy.delete(webhookId)),
        );
      }
      if (busy.size === 0) return;
      if (claimed.length === 0) await Promise.race([...busy.values(), wait(LOOK_MS)]);
    }
  } finally {
    await Promise.all(busy.values());
  }
}

async function callAndRecord(
  db: PrismaClient,
  claimed: ClaimedCall,
  { workerId, clock }: { workerId: string; clock: () => Date },
): Promise<void> {
  const called = await call(db, claimed, clock());
  try {
    await recordCall(db, claimed, called, { workerId, now: clock() });
  } catch (problem) {
    // When its lease is over it is sent again, as after a crash.
    log.error('call of a webhook not written', { error: errorName(problem) });
  }
}

/** No transaction is open while a stranger's server takes its time. */
async function call(db: PrismaClient, claimed: ClaimedCall, now: Date): Promise<Called> {
  const { eventId: id, url, attempts } = claimed;
  try {
    const event = await db.outwardEvent.findUnique({ where: { id } });
    const body = event && (await eventBody(db, event));
    if (!body) return 'dropped';
    const secrets = readSecrets(claimed.secret);
    if (!secrets) return { failure: 'secret_unreadable' };
    const headers = signedHeaders(secrets, id, body, now);
    const toPrivate = env().WEBHOOKS_TO_PRIVATE === 'yes';
    return await postEvent({ url, headers, body, toPrivate });
  } catch (problem) {
    log.error('webhook not called', { attempt: attempts, error: errorName(problem) });
    return { failure: 'unknown' };
  }
}
