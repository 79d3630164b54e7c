import { collapseSpaces } from '@/lib/platform/text';
import { findBirths } from './births';
import { findCaseNumbers } from './case-numbers';
import { type Finding, type FindingKind, findingKinds, type Span } from './finding';
import { findMinors } from './minors';
import { findOthers } from './others';
import { findPhones } from './phones';
import { searchableText } from './searchable-text';
import { findStreets } from './streets';
import { findEmails, findLinks } from './web';

const finders: Record<FindingKind, (text: string) => Span[]> = {
  case_number: findCaseNumbers,
  birth: findBirths,
  phone: findPhones,
  email: findEmails,
  link: findLinks,
  street: findStreets,
  minor: findMinors,
  name: findOthers,
};

/**
 * Places that could tell who wrote or who else it is about, in the order of the text and none over
 * another. English and Spanish are looked for alike: people mix them. It is a help to look again,
 * not a proof that nothing is there.
 * @param typed of any length; the time it takes grows with the length and no faster
 */
export function findFindings(typed: string): Finding[] {
  const { text, at } = searchableText(typed);
  const found = findingKinds.flatMap((kind) =>
    finders[kind](text).map((place) => ({ kind, ...place })),
  );
  // What is found twice is what comes first in the list of kinds: a case number is no telephone.
  const rank = ({ kind }: { kind: FindingKind }) => findingKinds.indexOf(kind);
  found.sort((one, other) => one.start - other.start || rank(one) - rank(other));
  const findings: Finding[] = [];
  for (const { kind, start, end } of found) {
    const from = at[start] ?? 0;
    const to = at[end] ?? typed.length;
    const before = findings.at(-1);
    if (before && from < before.end) {
      // The longer one of two that overlap says more, whatever it is called.
      if (to > before.end) Object.assign(before, { end: to, text: typed.slice(before.start, to) });
      continue;
    }
    findings.push({ kind, start: from, end: to, text: typed.slice(from, to) });
  }
  return findings;
}

/** Code units shown before and behind a place, and of the place itself. */
const CONTEXT = 48;
const MAX = 90;

export type Excerpt = { before: string; marked: string; after: string };

/** A place with a few words around it, of its own line only, cut between words where it can be. */
export function excerptOf(text: string, { start, end }: Span): Excerpt {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine < 0 ? text.length : nextLine;
  const marked = text.slice(start, end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  return {
    before: before.length > CONTEXT ? `… ${lastWords(before)}` : before,
    marked: collapseSpaces(marked.length > MAX ? `${wholeUpTo(marked, MAX)}…` : marked),
    after: after.length > CONTEXT ? `${firstWords(after)} …` : after,
  };
}

const wholeUpTo = (text: string, most: number) =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');

// A text without spaces is cut at the limit, and half a character there is dropped.
const lastWords = (text: string) =>
  text.slice(-CONTEXT).replace(/^(?:\S{0,20}\s+|[\uDC00-\uDFFF])/, '');
const firstWords = (text: string) =>
  text.slice(0, CONTEXT).replace(/(?:\s+\S{0,20}|[\uD800-\uDBFF])$/, '');
