import { stopLabel } from '@/lib/delivery/stopped-channels';
import type { ChannelName, PrismaClient } from '@/lib/platform/db';
import type { Env } from '@/lib/platform/env';
import { type GatewayChamber, gatewayOf } from '@/lib/platform/gateway-settings';
import { HOUR_MS } from '@/lib/platform/time';

type Db = Pick<PrismaClient, 'channelState' | 'delivery'>;

const names = { house: 'House', senate: 'Senate' };

/** State of a chamber's gateway, one fact per line, for the operator. */
export async function gatewayState(
  db: Db,
  chamber: GatewayChamber,
  { env, now }: { env: Env; now: Date },
): Promise<string[]> {
  const channel = `${chamber}_cwc` as const;
  const state = await db.channelState.findUnique({ where: { channel } });
  const waiting = await db.delivery.count({ where: { channel, status: 'queued' } });
  return [
    `${names[chamber]}: ${configured(chamber, env)}`,
    state?.stoppedAt
      ? `  stopped since ${moment(state.stoppedAt)}: ${stopLabel(state.stoppedBecause)}`
      : '  not stopped',
    state?.listedAt
      ? `  offices: ${state.officeCodes.length}, listed ${hours(now, state.listedAt)} ago`
      : '  offices: no list yet',
    ...(state?.listFailure ? [`  the last list did not come: ${state.listFailure}`] : []),
    `  letters waiting: ${waiting}`,
    `  last accepted: ${moment(state?.lastAcceptedAt)}; last failed: ${moment(state?.lastFailedAt)}`,
  ];
}

function configured(chamber: GatewayChamber, env: Env) {
  const settings = gatewayOf(chamber, env);
  if (settings) {
    const where = settings.loopback ? 'on this server' : new URL(settings.url).host;
    const goesOn = settings.testMode ? 'nothing goes on to an office' : 'letters reach offices';
    return `configured, ${settings.environment}, ${where} (${goesOn})`;
  }
  const key = chamber === 'house' ? env.HOUSE_CWC_KEY : env.SENATE_CWC_KEY;
  return key ? 'has a key, but mail is not live (MAIL_LIVE)' : 'not configured';
}

function moment(at: Date | null | undefined) {
  return at ? `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC` : 'never';
}

function hours(now: Date, at: Date) {
  const count = Math.round((now.getTime() - at.getTime()) / HOUR_MS);
  return `${count} ${count === 1 ? 'hour' : 'hours'}`;
}

const EVERY_MS = 5_000;

/**
 * Records when a channel last succeeded and last failed, for staff, with at most one write every
 * few seconds.
 */
export function createLastUse(db: Pick<PrismaClient, 'channelState'>, channel: ChannelName) {
  const written = { accepted: 0, failed: 0 };
  return {
    async note(how: 'accepted' | 'failed', now: Date): Promise<void> {
      if (Math.abs(now.getTime() - written[how]) < EVERY_MS) return;
      written[how] = now.getTime();
      const used = how === 'accepted' ? { lastAcceptedAt: now } : { lastFailedAt: now };
      await db.channelState.updateMany({ where: { channel }, data: used });
    },
  };
}
