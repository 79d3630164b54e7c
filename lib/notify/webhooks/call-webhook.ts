import { delayAfter } from '@/lib/delivery/schedule';
import { callJob } from '@/lib/messages/webhook-events';
import { raiseAlert } from '@/lib/notify/alerts/watch';
import type { AuditAction } from '@/lib/platform/audit-actions';
import type { OutwardEvent, PrismaClient, Webhook, WebhookDelivery } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { errorName, log } from '@/lib/platform/log';
import { osdiHeaders, osdiTestUrl } from './action-network';
import { addToCiviCrm, testCiviCrm } from './civicrm';
import {
  type CallFailure,
  eventBody,
  optedIn,
  type PostResult,
  postEvent,
  TEST_EVENT,
} from './post-event';
import { readSecrets, webhookHeaders } from './webhook-url';

/** Maximum number of attempts, including the first. */
export const MAX_CALLS = 25;

/** From the ninth delay on, the delay stays at 256 minutes. */
const MAX_DOUBLINGS = 9;

/**
 * Delay after a failed call, in milliseconds. Twenty-five attempts, doubling from one minute up to
 * 256: the last is about three days after the first, so that a receiver may be down over a weekend.
 * @param attempts number of attempts so far, from 1.
 */
export function callDelay(attempts: number, random: () => number = Math.random): number {
  return delayAfter(Math.min(attempts, MAX_DOUBLINGS), random);
}

type Call = WebhookDelivery & { webhook: Webhook; event: OutwardEvent };

/** Result of a call; `dropped` if the personal data that it was about was deleted. */
type CallResult = PostResult | 'dropped';

/**
 * The job that makes one call. The attempt is counted when it begins. After a crash between sending
 * and recording, the call is repeated with the same webhook-id, so that the receiver can detect the
 * duplicate. Calls of a disabled webhook stay queued.
 */
export async function callWebhook(db: PrismaClient, id: string, now: Date): Promise<void> {
  const [claimed] = await db.webhookDelivery.updateManyAndReturn({
    where: { id, status: 'queued', webhook: { isActive: true } },
    data: { attempts: { increment: 1 } },
    include: { webhook: true, event: true },
  });
  if (!claimed) return;
  const called = await makeCall(db, claimed, now);
  await recordCall(db, claimed, { called, now });
}

/** Runs outside a transaction, since another server may respond slowly. */
async function makeCall(db: PrismaClient, call: Call, now: Date): Promise<CallResult> {
  const { event, webhook } = call;
  try {
    const secrets = readSecrets(webhook.secret);
    if (!secrets) return { failure: 'secret_unreadable' };
    const { url, groupId } = webhook;
    const toPrivate = env().WEBHOOKS_TO_PRIVATE === 'yes';
    if (webhook.format === 'civicrm') {
      const to = { url, groupId, key: secrets.current, toPrivate };
      if (event.kind === TEST_EVENT) return await testCiviCrm(to);
      const person = await optedIn(db, event);
      return person ? await addToCiviCrm(to, person) : 'dropped';
    }
    const body = await eventBody(db, event, webhook);
    if (!body) return 'dropped';
    if (webhook.format === 'action_network') {
      const headers = osdiHeaders(secrets.current);
      return event.kind === TEST_EVENT
        ? await postEvent({ url: osdiTestUrl(url), method: 'GET', headers, body, toPrivate })
        : await postEvent({ url, headers, body, toPrivate });
    }
    const headers = webhookHeaders(secrets, { id: event.id, body, now });
    return await postEvent({ url, headers, body, toPrivate });
  } catch (problem) {
    log.error('webhook_not_called', { attempt: call.attempts, error: errorName(problem) });
    return { failure: 'unknown' };
  }
}

async function recordCall(
  db: PrismaClient,
  call: Call,
  { called, now }: { called: CallResult; now: Date },
) {
  const { id, webhookId } = call;
  const result = resultOf(called, call, now);
  await db.$transaction(async (tx) => {
    await tx.webhookDelivery.update({ where: { id }, data: result });
    if (result.status === 'queued') await queueCalls(tx, [{ id }]);
  });
  if (result.status !== 'failed') return;
  if (result.failure === 'gone') return switchOffGone(db, webhookId, now);
  await switchOffDead(db, webhookId, now);
}

/** Adds jobs for queued calls, each at the time when it is due. */
export async function queueCalls(tx: Pick<PrismaClient, '$executeRaw'>, calls: { id: string }[]) {
  const ids = calls.map(({ id }) => id);
  await tx.$executeRaw`
    select ${callJob} from "WebhookDelivery" c
    where c.id = any(${ids}::text[]) and c.status = 'queued'`;
}

/**
 * A 2xx response means accepted, and 410 means that no call will be accepted again. Anything else
 * is retried for three days.
 */
function resultOf(called: CallResult, { attempts, webhook }: Call, now: Date) {
  if (called === 'dropped') return { status: 'dropped', failure: null, endedAt: now } as const;
  const lastStatus = 'status' in called ? called.status : null;
  if (lastStatus !== null && lastStatus >= 200 && lastStatus < 300) {
    return { status: 'accepted', lastStatus, failure: null, endedAt: now } as const;
  }
  if (lastStatus === 410) {
    return { status: 'failed', lastStatus, failure: 'gone', endedAt: now } as const;
  }
  const failure = 'failure' in called ? called.failure : failureOfStatus(called.status, webhook);
  if (attempts >= MAX_CALLS)
    return { status: 'failed', lastStatus, failure, endedAt: now } as const;
  const dueAt = new Date(now.getTime() + callDelay(attempts));
  return { status: 'queued', lastStatus, failure, dueAt } as const;
}

function failureOfStatus(status: number, { format }: Pick<Webhook, 'format'>): CallFailure {
  if (format !== 'standard' && (status === 401 || status === 403)) return 'bad_key';
  return status >= 300 && status < 400 ? 'redirected' : 'refused';
}

type Db = Pick<
  PrismaClient,
  'webhookDelivery' | 'webhook' | 'alert' | '$executeRaw' | '$transaction'
>;

/**
 * Number of consecutive failed events, each after three days of attempts, that disable a webhook.
 */
const MAX_GIVE_UPS = 5;

/** Disables a webhook whose receiver responded that it is permanently gone (410). */
function switchOffGone(db: Db, webhookId: string, now: Date): Promise<void> {
  return switchOff(db, webhookId, { why: 'its receiver says that it is gone (410)', now });
}

const notCalled: CallFailure = 'restored';

/** Disables a webhook whose last calls all failed. */
async function switchOffDead(db: Db, webhookId: string, now: Date): Promise<void> {
  const last = await db.webhookDelivery.findMany({
    where: {
      webhookId,
      endedAt: { not: null },
      // A call that a restore ended says nothing about the receiver.
      OR: [{ status: 'accepted' }, { status: 'failed', failure: { not: notCalled } }],
    },
    orderBy: { endedAt: 'desc' },
    take: MAX_GIVE_UPS,
    select: { status: true },
  });
  const isDead = last.length === MAX_GIVE_UPS && last.every(({ status }) => status === 'failed');
  const why = `${MAX_GIVE_UPS} events in a row were given up`;
  if (isDead) await switchOff(db, webhookId, { why, now });
}

async function switchOff(
  db: Db,
  id: string,
  { why, now }: { why: string; now: Date },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const [webhook] = await tx.webhook.updateManyAndReturn({
      where: { id, isActive: true },
      data: { isActive: false },
      select: { url: true },
    });
    if (!webhook) return;
    // Only the host is stored: the rest of the URL may be the receiver's secret.
    const detail = `${new URL(webhook.url).host}: ${why}`;
    await raiseAlert(tx, { kind: 'webhook_off', subject: id, detail, now });
    await tx.auditLine.create({
      data: {
        at: now,
        actor: 'worker',
        action: 'webhook.switched_off' satisfies AuditAction,
        subject: id,
        reason: detail,
      },
    });
  });
}
