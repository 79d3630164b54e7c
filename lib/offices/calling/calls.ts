import { z } from 'zod';
import { readSettings } from '@/lib/campaign/settings';
import { type Problems, problemsOf } from '@/lib/lookup/address';
import { type SeatId, seatSchema, stateOfDistrict } from '@/lib/lookup/district';
import { lookupQuery, readLookupQuery } from '@/lib/offices/lookup-query';
import { findSeat, isVacant } from '@/lib/offices/roster';
import { readSeat } from '@/lib/offices/seats';
import { db } from '@/lib/platform/db';
import { errorName, log } from '@/lib/platform/log';
import { POST_WAIT_MS, withPatience } from '@/lib/platform/patience';
import { CallOutcome } from '@/lib/platform/prisma-client/enums';
import { countAgainstNetworkLimit } from '@/lib/platform/rate-limit';
import { washingtonDay } from '@/lib/platform/time';

/** Outcomes of a call that visitors can report. */
export const callOutcomes = Object.values(CallOutcome);

function isCallOutcome(text: unknown): text is CallOutcome {
  return (callOutcomes as readonly unknown[]).includes(text);
}

const count = z.int().min(0);

export const callFigures = z.object({
  total: count,
  byOutcome: z.record(z.enum(CallOutcome), count),
});

type CallFigures = z.infer<typeof callFigures>;

/** Totals of all counted calls. @throws when the database does not answer. */
export async function readCallFigures(): Promise<CallFigures> {
  const rows = await db().callCount.groupBy({ by: ['outcome'], _sum: { count: true } });
  const counted = new Map(rows.map(({ outcome, _sum }) => [outcome, _sum.count ?? 0]));
  const of = (outcome: CallOutcome) => counted.get(outcome) ?? 0;
  return {
    total: callOutcomes.reduce((sum, outcome) => sum + of(outcome), 0),
    byOutcome: {
      called: of('called'),
      left_message: of('left_message'),
      no_answer: of('no_answer'),
    },
  };
}

/**
 * Counts one call by day, seat, and outcome, without data about the caller.
 * @throws when the database does not answer.
 */
export async function countCall(seat: SeatId, outcome: CallOutcome, now = new Date()) {
  await db().$executeRaw`
    insert into "CallCount" ("day", "seat", "outcome", "count")
    values (${washingtonDay(now)}, ${seat}, ${outcome}::"CallOutcome", 1)
    on conflict ("day", "seat", "outcome") do update set "count" = "CallCount"."count" + 1`;
}

/** Counted call, as recorded in the page's URL. */
export type SeatCall = { seat: SeatId; call: CallOutcome };

/** Maximum number of calls; more than the offices on any page. */
const MAX_CALLED = 10;

/**
 * Query of the lookup page with the counted calls added: districts and outcomes, no names.
 * @param back the page's own query; if it shows no offices, those of the seat are shown
 */
export function calledQuery(called: SeatCall, back: string): string {
  const query = Object.fromEntries(new URLSearchParams(back));
  const view = readLookupQuery(query);
  const page = view.outcome === 'form' ? queryOfSeat(called.seat) : lookupQuery(view);
  const earlier = readCalled(query).filter(({ seat }) => seat !== called.seat);
  return `${page}&${calledPart([...earlier, called])}`;
}

/** Part of such a query that contains the calls, the latest last. */
export function calledPart(calls: SeatCall[]): string {
  return `calls=${calls.map(({ seat, call }) => `${seat}.${call}`).join(',')}`;
}

function queryOfSeat(seat: SeatId) {
  const isHouse = findSeat(seat)?.chamber === 'house';
  return isHouse ? `district=${seat}` : `state=${stateOfDistrict(seat)}`;
}

type Query = Record<string, string | string[] | undefined>;

/** Reads these calls, the latest last; values that we did not write are ignored. */
export function readCalled({ calls }: Query): SeatCall[] {
  const parts = typeof calls === 'string' ? calls.split(',').slice(-MAX_CALLED) : [];
  return parts.flatMap((part) => {
    const [id = '', call] = part.split('.');
    const seat = findSeat(id)?.seat;
    return seat && isCallOutcome(call) ? [{ seat, call }] : [];
  });
}

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
