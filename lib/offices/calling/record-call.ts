import { readSettings } from '@/lib/campaign/settings';
import type { Problems } from '@/lib/lookup/address';
import type { SeatId } from '@/lib/lookup/district';
import { errorName, log } from '@/lib/platform/log';
import { takeFrom } from '@/lib/platform/rate-limit';
import { findSeat, isVacant } from '../roster';
import { readSeat } from '../seats';
import { type CallOutcome, countCall, isCallOutcome } from './calls';

/** The outcome of a report: a call is counted, or the caller learns that it was not. */
export type CallResult =
  | { outcome: 'counted'; seat: SeatId; call: CallOutcome }
  | { outcome: 'wrong'; problems: Problems }
  | { outcome: 'too_many'; retryAfterSeconds: number }
  | { outcome: 'unavailable' };

type CallReport = { seat?: unknown; outcome?: unknown };

/** Counts a call to a seat with a member, within the limit of this network. */
export async function recordCall(report: CallReport, network: string): Promise<CallResult> {
  const seat = await filledSeat(report.seat);
  const call = isCallOutcome(report.outcome) ? report.outcome : undefined;
  if (!seat || !call) {
    const problems: Problems = {};
    if (!seat) problems.seat = 'unknown';
    if (!call) problems.outcome = 'wrong';
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

/** Only an id from the roster reaches the database, which knows the present member. */
async function filledSeat(id: unknown): Promise<SeatId | undefined> {
  const listed = typeof id === 'string' ? findSeat(id) : undefined;
  const seat = listed && (await readSeat(listed.seat));
  return seat && !isVacant(seat) ? seat.seat : undefined;
}
