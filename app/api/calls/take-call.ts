import { readSettings } from '@/lib/campaign/settings';
import type { SeatId } from '@/lib/lookup/district';
import { type CallOutcome, countCall, isCallOutcome } from '@/lib/offices/calling/calls';
import { readSeat } from '@/lib/offices/read-seats';
import { findSeat, isVacant } from '@/lib/offices/roster';
import { errorName, log } from '@/lib/platform/log';
import { takeFrom } from '@/lib/platform/rate-limit';

/** What was reported, and what became of it. A call is counted, or it is said that it was not. */
export type TakenCall =
  | { outcome: 'counted'; seat: SeatId; call: CallOutcome }
  | { outcome: 'wrong'; problems: Record<string, string> }
  | { outcome: 'too_many'; retryAfterSeconds: number }
  | { outcome: 'unavailable' };

type Reported = { seat?: unknown; outcome?: unknown };

/** Counts a call to a seat that somebody holds, as far as the limit of this network goes. */
export async function takeCall(reported: Reported, network: string): Promise<TakenCall> {
  const seat = await filledSeat(reported.seat);
  const call = isCallOutcome(reported.outcome) ? reported.outcome : undefined;
  if (!seat || !call) {
    const problems = { ...(!seat && { seat: 'unknown' }), ...(!call && { outcome: 'wrong' }) };
    return { outcome: 'wrong', problems };
  }
  try {
    const { limits } = await readSettings();
    const turn = await takeFrom('calls', network, limits.calls);
    if (!turn.allowed) return { outcome: 'too_many', ...turn };
    await countCall(seat, call);
    return { outcome: 'counted', seat, call };
  } catch (problem) {
    log.error('call_not_counted', { error: errorName(problem) });
    return { outcome: 'unavailable' };
  }
}

/** Only an id of ours goes to the database, which knows who sits there by now. */
async function filledSeat(id: unknown): Promise<SeatId | undefined> {
  const listed = typeof id === 'string' ? findSeat(id) : undefined;
  const seat = listed && (await readSeat(listed.seat));
  return seat && !isVacant(seat) ? seat.seat : undefined;
}
