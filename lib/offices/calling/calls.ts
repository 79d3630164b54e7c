import { z } from 'zod';
import { type SeatId, stateOfDistrict } from '@/lib/lookup/district';
import { lookupQuery, readLookupQuery } from '@/lib/offices/lookup-query';
import { findSeat } from '@/lib/offices/roster';
import { db } from '@/lib/platform/db';
import { CallOutcome } from '@/lib/platform/prisma-client/enums';
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
