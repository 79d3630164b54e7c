import { washingtonDay } from '@/lib/lookup/congress';
import type { SeatId } from '@/lib/lookup/district';
import { db } from '@/lib/platform/db';

/** What became of a call, as the visitor says. */
export const callOutcomes = ['called', 'left_message', 'no_answer'] as const;

export type CallOutcome = (typeof callOutcomes)[number];

export function isCallOutcome(text: unknown): text is CallOutcome {
  return (callOutcomes as readonly unknown[]).includes(text);
}

export type CallFigures = { total: number; byOutcome: Record<CallOutcome, number> };

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
