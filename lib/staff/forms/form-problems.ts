import type { z } from 'zod';
import type { FieldProblem } from '@/lib/campaign/copy';

export type Query = Record<string, string | string[] | undefined>;

/** Field → problem → sentence. Each feature has such a map for its own forms. */
type ProblemLabels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Problem of each field, as a key of the feature's labels; a problem without a label does not
 * compile.
 */
export type FormProblems<Labels extends ProblemLabels> = {
  [Field in keyof Labels]?: keyof Labels[Field] & string;
};

/** Problems in the query of the form's page, such as `problem=email.wrong`. */
export function problemQuery<Labels extends ProblemLabels>(
  _labels: Labels,
  problems: NoInfer<FormProblems<Labels>>,
): string {
  const pairs = Object.entries(problems).map(([field, key]) => ['problem', `${field}.${key}`]);
  return new URLSearchParams(pairs).toString();
}

/**
 * First problem of each field, from a schema whose messages are keys of the labels.
 * @param field name of the field, if the schema reads one value and not an object
 * @throws for a message without a label, because schema and labels disagree
 */
export function problemsFrom<Labels extends ProblemLabels>(
  labels: Labels,
  error: z.ZodError,
  field?: keyof Labels & string,
): FormProblems<Labels> {
  const problems: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    const name = field ?? String(path[0]);
    if (!labelOf(labels, name, message)) throw new Error(`No label for ${name}.${message}`);
    problems[name] ??= message;
  }
  return problems as FormProblems<Labels>;
}

/** Sentences for problems of the current request. */
export function labelProblems<Labels extends ProblemLabels>(
  labels: Labels,
  problems: FormProblems<Labels>,
): string[] {
  return Object.entries(problems).map(([field, key]) => labelOf(labels, field, String(key)) ?? '');
}

/** Sentences for the problems in a query; a key that is not in the labels is ignored. */
export function problemsIn(query: Query, labels: ProblemLabels): FieldProblem[] {
  const given = [query.problem ?? []].flat();
  return given.flatMap((text) => {
    const [field = '', key = ''] = text.split('.');
    const sentence = labelOf(labels, field, key);
    return sentence ? [{ field, sentence }] : [];
  });
}

/** Sentence shown at one field. */
export function sentenceOf(problems: FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.sentence;
}

/** Page title, which begins with "Error: " after a problem. */
export function pageTitle(title: string, query: Query, labels: ProblemLabels): string {
  return problemsIn(query, labels).length > 0 ? `Error: ${title}` : title;
}

/** One value of a query. */
export function queryValue(query: Query, key: string): string | undefined {
  return [query[key]].flat()[0];
}

/**
 * Label of a field's problem. Only own properties are read, because anyone can write `toString` in
 * the address bar.
 */
function labelOf(labels: ProblemLabels, field: string, key: string): string | undefined {
  const sentences = Object.hasOwn(labels, field) ? labels[field] : undefined;
  return sentences && Object.hasOwn(sentences, key) ? sentences[key] : undefined;
}

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
