import { findBirths } from './births';
import { findCaseNumbers } from './case-numbers';
import { type Finding, type FindingKind, findingKinds, type Place } from './finding';
import { findMinors } from './minors';
import { findOthers } from './others';
import { findPhones } from './phones';
import { plainText } from './plain-text';
import { findStreets } from './streets';
import { findEmails, findLinks } from './web';

const finders: Record<FindingKind, (text: string) => Place[]> = {
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
  const { text, at } = plainText(typed);
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
