import { createHash } from 'node:crypto';
import { type Channel, GiveUp, type Letter, TryAgainLater } from '@/lib/delivery/channel';
import { officeCode } from '@/lib/offices/typed-seat';
import type { PrismaClient } from '@/lib/platform/db';
import type { GatewaySettings } from '@/lib/platform/gateway-settings';
import { errorName } from '@/lib/platform/log';
import { CLOCK_TOLERANCE_MS } from '@/lib/platform/time';
import { type Verdict, verdictOf } from './gateway-answer';
import { askGateway } from './gateway-client';
import { createLastUse } from './gateway-state';
import { checkDocument, documentOf, gatewayIdOf } from './message-document';
import { isListed, refreshOfficeList, takeOffList } from './office-list';
import { createPace, type DownTime, isDownTime, type Pace, usualDownTimes } from './pace';
import { xmlOf } from './xml';

export type CwcOptions = {
  settings: GatewaySettings;
  db: PrismaClient;
  clock?: () => Date;
  pace?: Pace;
  downTimes?: readonly DownTime[];
  /** Time limit of one exchange; with the longest wait for a slot it stays below SEND_LIMIT_MS. */
  limitMs?: number;
};

const LIMIT_MS = 45_000;

/**
 * Creates a channel that sends letters to one chamber's gateway. Accepted means accepted there, not
 * read; the settings say whether the gateway forwards it to an office (`testMode`).
 */
export function createCwcChannel(options: CwcOptions): Channel {
  const { settings, db, clock = () => new Date(), limitMs = LIMIT_MS } = options;
  const { channel: name, loopback, testMode } = settings;
  const pace = options.pace ?? createPace(db, name, settings.perSecond);
  // A gateway on this host has no maintenance hours.
  const downTimes = options.downTimes ?? (loopback ? [] : usualDownTimes[settings.chamber]);
  const lastUse = createLastUse(db, name);
  const path = sendPath(settings);
  /** The gateway asked us to wait: since when, and for how long. */
  let closed = { sinceMs: 0, ms: 0 };
  let queuedForTurn = 0;

  /** Time left. A request from the future was made under a clock that was ahead and is over. */
  function closedMs(now: Date) {
    const waitedMs = now.getTime() - closed.sinceMs;
    return waitedMs < -CLOCK_TOLERANCE_MS ? 0 : Math.max(0, closed.ms - waitedMs);
  }

  function isOpen(now: Date) {
    return closedMs(now) === 0 && !isDownTime(downTimes, now);
  }

  /** Limits waiting sends, so that deliveries by other channels are not crowded out. */
  async function takeTurn() {
    queuedForTurn += 1;
    try {
      await pace();
    } finally {
      queuedForTurn -= 1;
    }
    // Meanwhile another response may have asked us to wait.
    if (!isOpen(clock())) throw new TryAgainLater('unavailable', 'closed for now');
  }

  async function send(letter: Letter) {
    const code = await listedCode(letter);
    const bytes = bytesOf(letter, code);
    const sentBefore = await wasSentBefore(db, letter);
    await takeTurn();
    const exchange = await askGateway(settings, { method: 'POST', path, body: bytes, limitMs });
    const verdict = verdictOf(exchange, {
      settings,
      gatewayId: gatewayIdOf(letter.deliveryId),
      sentBefore,
    });
    await note(verdict, code);
    if (verdict.verdict === 'failed') throw verdict.failure;
    const sentHash = createHash('sha256').update(bytes).digest('hex');
    return { providerId: verdict.providerId, sentHash, testMode };
  }

  async function listedCode({ fields }: Letter) {
    const code = fields && officeCode(fields.seat);
    if (code && fields.chamber === settings.chamber && (await isListed(db, name, code)))
      return code;
    throw new TryAgainLater('unavailable', 'The office is not on the list of the gateway.');
  }

  function bytesOf(letter: Letter, code: string) {
    const { fields } = letter;
    if (!fields) throw new GiveUp('invalid', 'The letter has no fields.');
    const organization = letter.from.name;
    const document = documentOf({ ...letter, fields }, code, { ...settings, organization });
    const problems = checkDocument(document, settings.chamber);
    if (problems.length === 0) return xmlOf(document);
    const listed = problems.map(({ element, problem }) => `${element} ${problem}`);
    throw new GiveUp('invalid', `${listed.join('; ')}.`);
  }

  /**
   * Records the verdict but never changes it: an accepted letter stays accepted even if the
   * database is unavailable.
   */
  async function note(verdict: Verdict, code: string) {
    const failure = verdict.verdict === 'failed' ? verdict.failure : undefined;
    if (failure instanceof TryAgainLater && failure.retryAfterMs) {
      const now = clock();
      const ms = Math.max(closedMs(now), failure.retryAfterMs);
      closed = { sinceMs: now.getTime(), ms };
    }
    try {
      await lastUse.note(failure ? 'failed' : 'accepted', clock());
      if (verdict.verdict === 'failed' && verdict.offTheList) await takeOffList(db, name, code);
    } catch {
      // The next delivery will report both again.
    }
  }

  return {
    name,
    perSecond: settings.perSecond,
    isOpen: (now) => isOpen(now) && queuedForTurn < Math.ceil(settings.perSecond),
    async refresh(now) {
      if (isOpen(now)) await refreshOfficeList(db, settings, now);
    },
    async send(letter) {
      try {
        return await send(letter);
      } catch (problem) {
        if (problem instanceof TryAgainLater || problem instanceof GiveUp) throw problem;
        // Anything else is a database error, and the database is queried before the letter is sent.
        throw new TryAgainLater('unavailable', errorName(problem));
      }
    },
  };
}

function sendPath({ chamber, environment, senatePath }: GatewaySettings) {
  if (chamber === 'house') return '/v2/message';
  return environment === 'production' ? senatePath : '/testing-messages/';
}

/** A busy gateway may have received the entire letter before it responded. */
const BUSY = [429, 503];

/**
 * Whether an earlier attempt may explain why the gateway knows a letter's ID: one that may have
 * arrived, or one that a busy gateway received in full before it asked us to wait. An attempt that
 * was never sent, used another channel, or was refused does not count, since the ID then belongs to
 * something else.
 */
async function wasSentBefore(
  db: Pick<PrismaClient, 'attempt'>,
  { deliveryId, number, maybeAccepted }: Pick<Letter, 'deliveryId' | 'number' | 'maybeAccepted'>,
): Promise<boolean> {
  if (maybeAccepted) return true;
  if (number === 1) return false;
  const where = { deliveryId, httpStatus: { in: BUSY } };
  return (await db.attempt.findFirst({ where, select: { id: true } })) !== null;
}
