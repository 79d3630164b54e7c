import { createHash } from 'node:crypto';
import { type Channel, GiveUp, type Letter, TryAgainLater } from '@/lib/delivery/channel';
import { officeCode } from '@/lib/offices/office-code';
import type { PrismaClient } from '@/lib/platform/db';
import type { GatewaySettings } from '@/lib/platform/gateway-settings';
import { errorName } from '@/lib/platform/log';
import { checkDocument } from './check-document';
import { type Verdict, verdictOf } from './gateway-answer';
import { askGateway } from './gateway-client';
import { createLastUse } from './gateway-state';
import { documentOf, gatewayIdOf } from './message-document';
import { isListed, refreshOfficeList, takeOffList } from './office-list';
import { createPace, type DownTime, isDown, type Pace, usualDownTimes } from './pace';
import { xmlOf } from './xml';

export type CwcOptions = {
  settings: GatewaySettings;
  db: PrismaClient;
  clock?: () => Date;
  pace?: Pace;
  downTimes?: readonly DownTime[];
  /** For one exchange; with the longest wait for a turn it stays below SEND_LIMIT_MS. */
  limitMs?: number;
};

const LIMIT_MS = 45_000;

/**
 * Hands letters to the gateway of one chamber. Accepted means accepted there, not read; whether it
 * goes on to an office, the settings know (`testMode`).
 */
export function createCwcChannel(options: CwcOptions): Channel {
  const { settings, db, clock = () => new Date(), limitMs = LIMIT_MS } = options;
  const { channel: name, loopback, testMode } = settings;
  const pace = options.pace ?? createPace(db, name, settings.perSecond);
  // A gateway of this machine is never being worked on.
  const downTimes = options.downTimes ?? (loopback ? [] : usualDownTimes[settings.chamber]);
  const lastUse = createLastUse(db, name);
  const path = sendPath(settings);
  /** The gateway asked us to wait until then. */
  let closedUntil = 0;
  let queuedForTurn = 0;

  function isOpen(now: Date) {
    return now.getTime() >= closedUntil && !isDown(downTimes, now);
  }

  /** Letters by other channels must find a place beside those that wait for their turn here. */
  async function takeTurn() {
    queuedForTurn += 1;
    try {
      await pace();
    } finally {
      queuedForTurn -= 1;
    }
    // Meanwhile another letter may have been told to come later.
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

  /** Never in the way of the verdict: a letter that was taken stays taken with the database away. */
  async function note(verdict: Verdict, code: string) {
    const failure = verdict.verdict === 'failed' ? verdict.failure : undefined;
    if (failure instanceof TryAgainLater && failure.retryAfterMs) {
      closedUntil = Math.max(closedUntil, clock().getTime() + failure.retryAfterMs);
    }
    try {
      await lastUse.note(failure ? 'failed' : 'accepted', clock());
      if (verdict.verdict === 'failed' && verdict.offTheList) await takeOffList(db, name, code);
    } catch {
      // Both are told again by the next letter.
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
        // Only the database fails in another way, and it is asked before the letter leaves.
        throw new TryAgainLater('unavailable', errorName(problem));
      }
    },
  };
}

function sendPath({ chamber, environment, senatePath }: GatewaySettings) {
  if (chamber === 'house') return '/v2/message';
  return environment === 'production' ? senatePath : '/testing-messages/';
}

/** Status of a busy gateway's answer: it may have had the whole letter before it said so. */
const BUSY = [429, 503];

/**
 * Whether an earlier try may be why the gateway knows a letter's id: one that perhaps arrived, or
 * one that a busy gateway had whole before it said to come again. Not one that never left, went
 * another way or was refused: whoever used the id then, it was not this letter.
 */
export async function wasSentBefore(
  db: Pick<PrismaClient, 'attempt'>,
  { deliveryId, number, maybeTaken }: Pick<Letter, 'deliveryId' | 'number' | 'maybeTaken'>,
): Promise<boolean> {
  if (maybeTaken) return true;
  if (number === 1) return false;
  const where = { deliveryId, httpStatus: { in: BUSY } };
  return (await db.attempt.findFirst({ where, select: { id: true } })) !== null;
}
