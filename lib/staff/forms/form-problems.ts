import { problemWords } from '@/lib/staff/staff-copy';

export type Query = Record<string, string | string[] | undefined>;

/** Problems as they travel in the query of the form's page: `problem=email.wrong`. */
export function problemQuery(problems: Record<string, string>): string {
  const pairs = Object.entries(problems).map(([field, key]) => ['problem', `${field}.${key}`]);
  return new URLSearchParams(pairs).toString();
}

/** The sentences for the problems in a query; what we do not know is nothing. */
export function problemsIn(query: Query): { field: string; sentence: string }[] {
  const given = [query.problem ?? []].flat();
  return given.flatMap((text) => {
    const [field = '', key = ''] = text.split('.');
    const sentences = ownOf(problemWords, field);
    const sentence = sentences && ownOf(sentences, key);
    return sentence ? [{ field, sentence }] : [];
  });
}

/** What is said at one field. */
export function sentenceOf(
  problems: { field: string; sentence: string }[],
  field: string,
): string | undefined {
  return problems.find((problem) => problem.field === field)?.sentence;
}

/** A page's title says first that there is a problem. */
export function titleOf(title: string, query: Query): string {
  return problemsIn(query).length > 0 ? `Error: ${title}` : title;
}

/** One value of a query. */
export function oneOf(query: Query, key: string): string | undefined {
  return [query[key]].flat()[0];
}

/** The address bar is anybody's: `toString` is not one of our words. */
function ownOf<Value>(words: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
