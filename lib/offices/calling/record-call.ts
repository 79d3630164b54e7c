import { z } from 'zod';
import { readSettings } from '@/lib/campaign/settings';
import { type Problems, problemsOf } from '@/lib/lookup/address';
import { type SeatId, seatSchema } from '@/lib/lookup/district';
import { errorName, log } from '@/lib/platform/log';
import { POST_WAIT_MS, withPatience } from '@/lib/platform/patience';
import { CallOutcome } from '@/lib/platform/prisma-client/enums';
import { countAgainstNetworkLimit } from '@/lib/platform/rate-limit';
import { findSeat, isVacant } from '../roster';
import { readSeat } from '../seats';
import { countCall } from './calls';

/** Result of a report: the call is counted, or the caller learns that it was not. */
type CallResult =
  | { outcome: 'counted'; seat: SeatId; call: CallOutcome }
  | { outcome: 'wrong'; problems: Problems }
  | { outcome: 'too_many'; retryAfterSeconds: number }
  | { outcome: 'unavailable' };

/** Call as reported by visitors and API clients. */
export const callSchema = z
  .object({
    seat: seatSchema.refine(isFilled, 'unknown'),
    outcome: z.enum(CallOutcome, 'wrong'),
  })
  .meta({ id: 'MadeCall' });

export const callAnswer = z.object({ counted: z.literal(true) }).meta({ id: 'CountedCall' });

export type CallAnswer = z.infer<typeof callAnswer>;

/** Counts a call to a filled seat, within the limit of this network. */
export async function recordCall(report: object, network: string): Promise<CallResult> {
  try {
    return await withPatience(POST_WAIT_MS, () => countReport(report, network));
  } catch (problem) {
    log.error('call_not_counted', { error: errorName(problem) });
    return { outcome: 'unavailable' };
  }
}

async function countReport(report: object, network: string): Promise<CallResult> {
  const read = await callSchema.safeParseAsync(report);
  if (!read.success) return { outcome: 'wrong', problems: problemsOf(read.error) };
  const { seat, outcome: call } = read.data;
  const { limits } = await readSettings();
  const turn = await countAgainstNetworkLimit('calls', network, limits.calls);
  if (!turn.allowed) return { outcome: 'too_many', ...turn };
  await countCall(seat, call);
  return { outcome: 'counted', seat, call };
}

/** Only an id from the roster reaches the database, which knows the current member. */
async function isFilled(id: SeatId): Promise<boolean> {
  const seat = findSeat(id) && (await readSeat(id));
  return Boolean(seat && !isVacant(seat));
}
