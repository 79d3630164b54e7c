import type { Place } from './finding';

/** Code units shown before and behind a place, and of the place itself. */
const CONTEXT = 48;
const MAX = 90;

export type Excerpt = { before: string; marked: string; after: string };

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** A place with a few words around it, of its own line only, cut between words where it can be. */
export function excerptOf(text: string, { start, end }: Place): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const marked = text.slice(start, end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  return {
    before: before.length > CONTEXT ? `… ${lastWords(before)}` : before,
    marked: oneLine(marked.length > MAX ? `${wholeUpTo(marked, MAX)}…` : marked),
    after: after.length > CONTEXT ? `${firstWords(after)} …` : after,
  };
}

const wholeUpTo = (text: string, most: number) =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

// A text without blanks is cut where the room ends, and half a character there is dropped.
const lastWords = (text: string) =>
  text.slice(-CONTEXT).replace(/^(?:\S{0,20}\s+|[\uDC00-\uDFFF])/, '');
const firstWords = (text: string) =>
  text.slice(0, CONTEXT).replace(/(?:\s+\S{0,20}|[\uD800-\uDBFF])$/, '');
