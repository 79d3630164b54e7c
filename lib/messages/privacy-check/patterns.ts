/** Kinds of identifying details in a message. */
export const findingKinds = [
  'case_number',
  'birth',
  'phone',
  'email',
  'link',
  'street',
  'minor',
  'name',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** A detail that could identify the writer or others; `start` and `end` are in code units. */
export type Finding = { kind: FindingKind; start: number; end: number; text: string };

/** A range in the text of `searchable-text.ts`, before it is mapped back to the typed text. */
export type Span = { start: number; end: number };

/**
 * Building blocks of the patterns. Every repetition has a small limit, so that the run time is
 * linear in the length of the text, even for text typed to slow the search down.
 */

/** Word boundaries in any script: `\b` knows only English letters. */
export const BEGIN = String.raw`(?<![\p{L}\p{N}_])`;
export const END = String.raw`(?![\p{L}\p{N}_])`;

/** Space between two words, including one line break but not an empty line. */
export const GAP = String.raw`(?:[ ]{1,3}|[ ]?\n[ ]?)`;

/** "number", "no.", "#", "núm.": words that introduce an identifier. */
export const NUMBER_WORD = String.raw`(?:numbers?|n[uú]meros?|n[uú]m\.?|num\.?|nos?\.|n\.?o\.?|nr\.?|id\.?|#)`;

export const anyOf = (...words: string[]) => `(?:${words.join('|')})`;

/** Compiles a pattern that ignores case and matches letters of all scripts. */
export const search = (source: string) => new RegExp(source, 'giu');

/**
 * All matches of a pattern: the range of its group `here`, or of the entire match if it has none.
 */
export function placesOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((found) => {
    const here = found.groups?.here;
    const offset = here === undefined ? 0 : found[0].lastIndexOf(here);
    const start = found.index + offset;
    return { start, end: start + (here ?? found[0]).length };
  });
}
