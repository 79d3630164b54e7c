import { z } from 'zod';
import { type SeatId, stateOfDistrict } from '@/lib/lookup/district';
import { lookupQuery, readLookupQuery } from '@/lib/offices/lookup-query';
import { findSeat } from '@/lib/offices/roster';
import { db } from '@/lib/platform/db';
import { CallOutcome } from '@/lib/platform/prisma-client/enums';
import { washingtonDay } from '@/lib/platform/time';

/** Outcome of a call, as the visitor reports it. */
export const callOutcomes = Object.values(CallOutcome);

export function isCallOutcome(text: unknown): text is CallOutcome {
  return (callOutcomes as readonly unknown[]).includes(text);
}

const count = z.int().min(0);

export const callFigures = z.object({
  total: count,
  byOutcome: z.record(z.enum(CallOutcome), count),
});

export type CallFigures = z.infer<typeof callFigures>;

/** All calls that were ever counted. @throws when the database does not answer. */
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
 * Counts one call: day, seat and outcome, and nothing about who made it.
 * @throws when the database does not answer.
 */
export async function countCall(seat: SeatId, outcome: CallOutcome, now = new Date()) {
  await db().$executeRaw`
    insert into "CallCount" ("day", "seat", "outcome", "count")
    values (${washingtonDay(now)}, ${seat}, ${outcome}::"CallOutcome", 1)
    on conflict ("day", "seat", "outcome") do update set "count" = "CallCount"."count" + 1`;
}

/** A call that was counted, as the page's own address remembers it. */
export type SeatCall = { seat: SeatId; call: CallOutcome };

/** More offices than any page shows. */
const MAX_CALLED = 10;

/**
 * The query of the lookup page as it was, with the calls that were counted: districts and outcomes,
 * no names.
 * @param back the page's own query; where it shows no offices, those of the seat are shown
 */
export function calledQuery(called: SeatCall, back: string): string {
  const query = Object.fromEntries(new URLSearchParams(back));
  const view = readLookupQuery(query);
  const page = view.outcome === 'form' ? queryOfSeat(called.seat) : lookupQuery(view);
  const earlier = readCalled(query).filter(({ seat }) => seat !== called.seat);
  return `${page}&${calledPart([...earlier, called])}`;
}

/** The part of such a query that tells the calls, the latest last. */
export function calledPart(calls: SeatCall[]): string {
  return `calls=${calls.map(({ seat, call }) => `${seat}.${call}`).join(',')}`;
}

function queryOfSeat(seat: SeatId) {
  const isHouse = findSeat(seat)?.chamber === 'house';
  return isHouse ? `district=${seat}` : `state=${stateOfDistrict(seat)}`;
}

type Query = Record<string, string | string[] | undefined>;

/** Reads these calls, the latest last; what we did not write is left out. */
export function readCalled({ calls }: Query): SeatCall[] {
  const parts = typeof calls === 'string' ? calls.split(',').slice(-MAX_CALLED) : [];
  return parts.flatMap((part) => {
    const [id = '', call] = part.split('.');
    const seat = findSeat(id)?.seat;
    return seat && isCallOutcome(call) ? [{ seat, call }] : [];
  });
}
