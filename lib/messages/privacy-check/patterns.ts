import type { Span } from './finding';

/**
 * Pieces of the patterns. Every repetition in them has a small bound, so that a search takes time
 * in proportion to the text, whatever was typed to slow it down.
 */

/** A word begins or ends here, in any script: `\b` knows only English letters. */
export const BEGIN = String.raw`(?<![\p{L}\p{N}_])`;
export const END = String.raw`(?![\p{L}\p{N}_])`;

/** Between two words, also over the end of a line, but not over an empty one. */
export const GAP = String.raw`(?:[ ]{1,3}|[ ]?\n[ ]?)`;

/** "number", "no.", "#", "núm.": says that an identifier follows. */
export const NUMBER_WORD = String.raw`(?:numbers?|n[uú]meros?|n[uú]m\.?|num\.?|nos?\.|n\.?o\.?|nr\.?|id\.?|#)`;

export const anyOf = (...words: string[]) => `(?:${words.join('|')})`;

/** Looks for words in any case, with the letters of all scripts. */
export const search = (source: string) => new RegExp(source, 'giu');

/** Every place of the pattern; the group `here`, where it has one, else the whole. */
export function placesOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((found) => {
    const here = found.groups?.here;
    const offset = here === undefined ? 0 : found[0].lastIndexOf(here);
    const start = found.index + offset;
    return { start, end: start + (here ?? found[0]).length };
  });
}
