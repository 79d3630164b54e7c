import type { Outcome } from './reports';

/** What became of letters, in the five ways that the figures draw. */
export const outcomeGroups = {
  arrived: ['accepted'],
  self_send: ['self_sent'],
  open: ['on_hold', 'on_the_way', 'self_send'],
  kept_here: ['captured', 'test_mode'],
  failed: [
    ...['refused', 'failed', 'bounced', 'unconfirmed'],
    ...['rejected', 'expired', 'canceled'],
  ] as Outcome[],
} as const satisfies Record<string, readonly Outcome[]>;

export type OutcomeGroup = keyof typeof outcomeGroups;

export const groupNames = Object.keys(outcomeGroups) as OutcomeGroup[];
export const outcomes: readonly Outcome[] = groupNames.flatMap((group) => [
  ...outcomeGroups[group],
]);

/** The letters of each group. */
export function byGroup(counts: Partial<Record<Outcome, number>>): Record<OutcomeGroup, number> {
  const sumOf = (group: OutcomeGroup) =>
    outcomeGroups[group].reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
  return Object.fromEntries(groupNames.map((group) => [group, sumOf(group)])) as Record<
    OutcomeGroup,
    number
  >;
}
