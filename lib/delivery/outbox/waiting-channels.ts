import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import { type Env, env, mailMode } from '@/lib/platform/env';
import { gatewayChambers, gatewayOf } from '@/lib/platform/gateway-settings';
import { timeLimitMs } from '../status';

/** Channels that send only on a live site, or through a gateway that runs on this server. */
const LIVE: ChannelName[] = ['email', 'house_cwc', 'senate_cwc'];

/** Channels whose queued deliveries wait until the site is live again: none while it is. */
export function waitingChannels(of: Env = env()): ChannelName[] {
  if (mailMode(of) === 'live') return [];
  const local = gatewayChambers.filter((chamber) => gatewayOf(chamber, of));
  return LIVE.filter((channel) => !local.some((chamber) => channel === `${chamber}_cwc`));
}

/** Fact that keeps when the site was last in test mode, for the first hours of live mode. */
const TEST_MODE = 'test_mode';

/**
 * Channels whose deliveries wait for live mode, or did until recently. After the site went live,
 * each has the whole time limit again before it ends.
 */
export async function recentlyWaiting(
  db: PrismaClient,
  now: Date,
  of: Env,
): Promise<ChannelName[]> {
  const waiting = waitingChannels(of);
  if (waiting.length > 0) return waiting;
  const fact = await db.siteFact.findUnique({ where: { key: TEST_MODE } });
  const lastAt = Date.parse((fact?.value as { at?: string } | null)?.at ?? '');
  return Math.abs(now.getTime() - lastAt) < timeLimitMs.queued ? LIVE : [];
}

/** Maximum number of rows of one kind per sweep; the next sweep follows a minute later. */
const BATCH_SIZE = 1_000;

/** Age at which a clock restarts: half its time limit always remains. */
const RESTART_MS = timeLimitMs.queued / 2;

/**
 * In test mode, records that deliveries wait, and restarts the other clocks that would end such a
 * wait as soon as it is over: those of messages whose writer has not yet been sent the email that
 * asks to confirm, and of gateways, whose office list nobody requests in test mode. A server with
 * keys then requests the list at once. This also covers a server whose mode is changed by its
 * environment.
 */
export async function noteWaiting(db: PrismaClient, now: Date, of: Env = env()): Promise<void> {
  const channel = { in: waitingChannels(of) };
  if (channel.in.length === 0) return;
  const value = { at: now.toISOString() };
  await db.siteFact.upsert({
    where: { key: TEST_MODE },
    create: { key: TEST_MODE, value },
    update: { value },
  });
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const asking = { notice: 'confirm', status: 'queued', channel } as const;
  await db.delivery.updateMany({
    where: {
      status: { in: ['on_hold', 'self_send'] },
      statusSince: { lt: ago(RESTART_MS) },
      message: { holdReason: 'confirmation', deliveries: { some: asking } },
    },
    data: { statusSince: now },
    limit: BATCH_SIZE,
  });
  await db.channelState.updateMany({
    where: { channel, listTriedAt: { lt: ago(RESTART_MS) } },
    data: { listTriedAt: ago(RESTART_MS / 2) },
  });
}
