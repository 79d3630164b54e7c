import {
  type ChannelChoice,
  type ChannelReason,
  withoutGateway,
} from '@/lib/offices/choose-channel';
import { officeCode } from '@/lib/offices/typed-seat';
import type { ChannelName, ChannelState, PrismaClient } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';
import { HOUR_MS } from '@/lib/platform/time';
import { moveDeliveries, requeue } from '../move-deliveries';
import { timeLimitMs } from '../status';
import { waitingChannels } from './waiting-channels';

/** Maximum number of deliveries per statement and sweep; the next sweep follows a minute later. */
const BATCH_SIZE = 1_000;

/**
 * How long deliveries of a stopped channel wait for staff; new messages avoid the channel
 * immediately.
 */
export const STOPPED_MS = 24 * HOUR_MS;

/**
 * Servers share one database, and one without keys may sweep alongside one that has them, so its
 * own settings say nothing about the others. A server with keys requests the office list about
 * every 12 hours and records it. After more than two missed rounds, no server has keys.
 */
export const NOBODY_ASKED_MS = 26 * HOUR_MS;

type Db = PrismaClient;

/** The new channel: for an office with an email address, and for one without. */
type Next = { withEmail: ChannelChoice; without: ChannelChoice };

/**
 * Reroutes queued deliveries whose channel no longer accepts them, as the channel choice would
 * decide today: to email if the office has an address, otherwise to self-send; in test mode those of
 * a local gateway to capture, while all others wait until the site is live again. A delivery that
 * the recipient may have accepted stays, since a second copy could arrive. Ended deliveries never
 * move by themselves. Deliveries to an office that staff paused or set to
 * self-send only move to self-send.
 * @param of this server's settings.
 */
export async function reroute(db: Db, now: Date, of: Env = env()): Promise<void> {
  const states = new Map((await db.channelState.findMany()).map((row) => [row.channel, row]));
  const isEmailStopped = Boolean(states.get('email')?.stoppedAt);
  const next = (reason: ChannelReason): Next => {
    const ways = { mode: mailMode(of), isEmailStopped };
    const to = (email?: string) => withoutGateway({ email }, ways, reason);
    return { withEmail: to('any'), without: to() };
  };
  const waiting = waitingChannels(of);
  for (const chamber of gatewayChambers) {
    const channel = `${chamber}_cwc` as const;
    if (waiting.includes(channel)) continue;
    const state = states.get(channel);
    const reason = whyGone(state, { isHere: Boolean(gatewayOf(chamber, of)), now });
    if (reason) {
      await moveOn(db, channel, { next: next(reason), now });
    } else if (state?.listedAt) {
      const seats = await unlistedSeats(db, state);
      if (seats.length > 0) await moveOn(db, channel, { next: next('not_listed'), now, seats });
    }
  }
  if (!waiting.includes('email') && isStoppedLong(states.get('email'), now)) {
    const selfSend = { channel: 'self_send', reason: 'email_stopped' } as const;
    await moveOn(db, 'email', { next: { withEmail: selfSend, without: selfSend }, now });
  }
}

function whyGone(
  state: ChannelState | undefined,
  { isHere, now }: { isHere: boolean; now: Date },
): ChannelReason | undefined {
  // No server requests a stopped gateway's list, so its age says nothing about keys.
  if (state?.stoppedAt) return isStoppedLong(state, now) ? 'stopped' : undefined;
  const askedMs = state?.listTriedAt?.getTime() ?? 0;
  return !isHere && now.getTime() - askedMs > NOBODY_ASKED_MS ? 'no_gateway' : undefined;
}

function isStoppedLong(state: ChannelState | undefined, now: Date) {
  return state?.stoppedAt ? now.getTime() - state.stoppedAt.getTime() > STOPPED_MS : false;
}

/** Seats of queued deliveries whose offices no longer participate. */
async function unlistedSeats(db: Db, { channel, officeCodes }: ChannelState): Promise<string[]> {
  const rows = await db.delivery.groupBy({
    by: ['seat'],
    where: { kind: 'letter', status: 'queued', channel, maybeAccepted: false, seat: { not: null } },
  });
  const listed = new Set(officeCodes);
  return rows.flatMap(({ seat }) => (seat && !listed.has(officeCode(seat) ?? '') ? seat : []));
}

type MovingOn = { next: Next; now: Date; seats?: string[] };

type Waiting = { id: string; hasEmail: boolean; byStaff: 'paused' | 'staff_choice' | null };

/**
 * Moves queued deliveries to their new channel. The rows are locked during the decision, so that a
 * delivery is never between two channels; rows that a worker is claiming or another sweep is moving
 * are skipped. On its new channel, a delivery gets all its attempts and its full time.
 */
async function moveOn(db: Db, channel: ChannelName, { next, now, seats }: MovingOn) {
  await db.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<Waiting[]>`
      select d.id, o.email is not null as "hasEmail",
        case when o."pausedAt" is not null then 'paused'
          when o."channelChoice" = 'self_send' then 'staff_choice' end as "byStaff"
      from "Delivery" d left join "Office" o on o.seat = d.seat and o.bioguide = d.bioguide
      where d.kind = 'letter' and d.status = 'queued' and d.channel = ${channel}::"ChannelName"
        and not d."maybeTaken" and (${seats === undefined} or d.seat = any(${seats ?? []}::text[]))
      order by d."dueAt"
      limit ${BATCH_SIZE}
      for update of d skip locked`;
    for (const { ids, channel, reason } of groupByChoice(waiting, next)) {
      const where = { id: { in: ids } };
      const also = { channel, channelReason: reason, attempts: 0, failure: null, dueAt: now };
      if (channel === 'self_send') {
        await moveDeliveries(tx, { from: 'queued', to: 'self_send', where, also, now });
      } else {
        await requeue(tx, { where, also, now });
      }
    }
  });
}

type Group = ChannelChoice & { ids: string[] };

/** Groups deliveries with the same channel and reason, so that one statement moves them. */
function groupByChoice(waiting: Waiting[], next: Next): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const { id, hasEmail, byStaff } of waiting) {
    const ours = hasEmail ? next.withEmail : next.without;
    const { channel, reason }: ChannelChoice = byStaff
      ? { channel: 'self_send', reason: byStaff }
      : ours;
    const key = `${channel} ${reason}`;
    const group = groups.get(key) ?? { channel, reason, ids: [] };
    group.ids.push(id);
    groups.set(key, group);
  }
  return groups.values();
}

/**
 * Moves deliveries to self-send, on any channel, if their office has been paused for a long time or
 * if they exceeded their own time limit in the queue.
 */
export async function reroutePaused(db: PrismaClient, now: Date): Promise<void> {
  const before = (ms: number) => ({ lt: new Date(now.getTime() - ms) });
  await moveDeliveries(db, {
    from: 'queued',
    to: 'self_send',
    where: {
      kind: 'letter',
      maybeAccepted: false,
      OR: [
        { office: { is: { pausedAt: before(STOPPED_MS) } } },
        { office: { is: { pausedAt: { not: null } } }, statusSince: before(timeLimitMs.queued) },
      ],
    },
    also: {
      channel: 'self_send',
      channelReason: 'paused',
      attempts: 0,
      failure: null,
      dueAt: now,
    },
    now,
    limit: BATCH_SIZE,
  });
}
