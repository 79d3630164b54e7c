import { type Query, queryValue } from './form-problems';

/** Sentence about the last action; `refused` if nothing was changed. */
export type NoticeLabel = string | { refused: string };

/** Labels of a feature's outcomes. */
export type NoticeLabels<Outcome extends string = string> = Readonly<Record<Outcome, NoticeLabel>>;

/**
 * Outcome of an action in the query of the page that it redirects to, such as `notice=released`.
 * The labels are those that the page shows, so an outcome without a label does not compile.
 */
export function noticeQuery<Labels extends NoticeLabels>(
  _labels: Labels,
  outcome: NoInfer<keyof Labels & string>,
): string {
  return `notice=${outcome}`;
}

/** Label of the outcome in a page's query; a key that is not in the labels is ignored. */
export function noticeIn(query: Query, labels: NoticeLabels): NoticeLabel | undefined {
  const outcome = queryValue(query, 'notice');
  return outcome && Object.hasOwn(labels, outcome) ? labels[outcome] : undefined;
}
