import { findPhoneNumbersInText } from 'libphonenumber-js';
import { hotline } from '@/lib/campaign/hotline';
import { collapseSpaces } from '@/lib/platform/text';
import { type Finding, type FindingKind, findingKinds, type Span } from './finding';
import { findMinors } from './minors';
import { findOthers } from './others';
import { anyOf, BEGIN, END, GAP, NUMBER_WORD, placesOf, search } from './patterns';
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

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/** Numbers that belong to no person: the Hotline, and the switchboard of the Capitol. */
const PUBLIC = new Set([digitsOf(hotline.phone), '2022243121']);

/** Two numbers separated only by a space: the library recognizes neither. */
const AMERICAN = /(?<![\d-])\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}(?![\d-])/g;

/** Seven digits are a number only where the words say so: "call 555-0100". */
const LOCAL = search(
  `${BEGIN}${anyOf('call|called|text|phone|cell|mobile|tel|telephone|number|n[uú]mero|tel[eé]fono|celular|ll[aá]m\\p{L}{1,6}')}[^\\d\\n]{1,25}(?<here>\\d{3}[-. ]?\\d{4})(?![\\d-])`,
);

/** Seven digits or more with little between them, and what may stand before and behind a number. */
const DIGITS =
  /[^\p{Nd}\n]{0,9}\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,4}\p{Nd}){6,40}(?:[^\p{Nd}\n]{0,12}\p{Nd}{1,7})?/gu;

/**
 * Characters that the library reads: enough for sixty numbers. It takes 14 µs for each, a seventh of
 * a second for 10,000 digits that are none; behind them our own patterns look alone.
 */
const MAX_READ = 1_000;

/** Telephone numbers, of the United States or with "+" of anywhere. */
function findPhones(text: string): Span[] {
  const all = [...readPhones(text), ...placesOf(text, AMERICAN), ...placesOf(text, LOCAL)];
  return all.filter(({ start, end }) => !PUBLIC.has(digitsOf(text.slice(start, end))));
}

function readPhones(text: string): Span[] {
  const found: Span[] = [];
  let read = 0;
  for (const { 0: part, index } of text.matchAll(DIGITS)) {
    read += part.length;
    if (read > MAX_READ) break;
    for (const { startsAt, endsAt } of findPhoneNumbersInText(part, 'US')) {
      found.push({ start: index + startsAt, end: index + endsAt });
    }
  }
  return found;
}

/** Dates as people write them, for use inside patterns. */
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre';
const MONTH = `(?:${MONTHS})`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:19|20)\d{2}`;

/** "May 3, 1990", "3 de mayo de 1990", "5/3/90", "1990-05-03", "May 1990"; the year may lack. */
const DATE = [
  String.raw`${MONTH}\.?[ ]${DAY}(?!\d)(?:,?[ ](?:of[ ])?${YEAR})?`,
  String.raw`${DAY}[ ](?:of[ ]|de[ ])?${MONTH}(?:\.?,?[ ](?:del?[ ])?${YEAR})?`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})`,
  String.raw`${YEAR}[/.-]\d{1,2}[/.-]\d{1,2}`,
  String.raw`${MONTH}\.?,?[ ](?:del?[ ]|of[ ])?${YEAR}`,
].join('|');

const YEAR_ALONE = YEAR;

const WORDS = anyOf(
  'born|d\\.?o\\.?b|birth ?dates?|dates? of birth|birthday|naci[oó]|nac[ií]|nacid[oa]|fecha de nacimiento|cumplea[nñ]os|f\\. ?de nac',
);

/** A date close behind a word of birth. */
const BIRTH = search(`${BEGIN}${WORDS}\\.?${END}[^\\d\\n]{0,30}?${BEGIN}(?<here>${DATE})${END}`);

/** A year alone tells less, but of a person it tells an age: laws are not born. */
const BIRTH_YEAR = search(
  `${BEGIN}${anyOf('(?:I|she|he|daughter|son|child|sister|brother|who) (?:was|were) born|nac[ií]|(?:hij[oa]|ella|él) naci[oó]')}[^\\d\\n.]{0,30}?(?<here>${YEAR_ALONE})${END}`,
);

/** Dates and years of birth. */
function findBirths(text: string): Span[] {
  return [...placesOf(text, BIRTH), ...placesOf(text, BIRTH_YEAR)];
}

/** Letters, digits and the marks between them. */
const CODE = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}]|[:/.-](?=[\p{L}\p{N}])){2,29}`;
/** Three digits at least: "case by case" and "case 1" are no numbers of cases. */
const ID = String.raw`(?=(?:[\p{L}:/.-]{0,12}\d){3})${CODE}`;
/** Tells a number from a year without the word "number": letters or marks inside. */
const CLEAR_ID = String.raw`(?=\p{N}{0,6}[\p{L}:/-])${ID}`;

const PAPERS = anyOf(
  '(?:court |criminal |police |civil )?(?:case|docket|cause|file)|(?:police |incident |arrest )?report',
  'inmate|booking|badge|warrant|indictment|complaint|claim|alien|register|registration|receipt|a',
  "fbi|bop|ssn|sid|ins|uscis|social security|passport|driver'?s? licen[sc]e|license plate",
  '(?:n[uú]mero |n[uú]m\\.? )de (?:caso|expediente|causa)|caso|expediente|causa|seguro social',
  'pasaporte|licencia(?: de conducir)?|denuncia|orden de arresto|placa',
);
const IS = `(?:is${GAP}|was${GAP}|es${GAP}|era${GAP}|:${GAP}?)?`;

const PATTERNS = [
  // "case number 123", "Docket No. 19-1234", "caso núm. 2019-123".
  `${BEGIN}${PAPERS}${GAP}?${NUMBER_WORD}${GAP}?${IS}(?<here>${ID})${END}`,
  // "case CR-2019-123", "expediente: 2019/123", "SSN 123456789": clear without the word.
  `${BEGIN}${anyOf('case|docket|caso|expediente|(?:police|incident) report')}:?${GAP}(?<here>${CLEAR_ID})${END}`,
  `${BEGIN}${anyOf('ssn|social(?: security)?|seguro social|inmate|fbi|a-number|alien|passport|pasaporte')}:?${GAP}${IS}(?<here>\\d[\\d -]{5,12}\\d)${END}`,
  // A federal docket: "1:19-cr-00123"; those of states: "19-CR-1234", "2019CF001234", "CR-19-001234".
  String.raw`${BEGIN}\d{1,2}:\d{2}-[a-z]{2}-\d{3,6}(?:-[a-z]{2,4}){0,3}${END}`,
  String.raw`${BEGIN}\d{2,4}[- ]?(?:cr|cv|cf|cm|mm|mj|jv|ct)[- ]?\d{3,8}${END}`,
  String.raw`${BEGIN}(?:cr|cv|cf|cm|mj|jv)[- ]?\d{2,4}-\d{3,8}${END}`,
  // A social security number, an A-number, a receipt of the immigration service.
  String.raw`(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])`,
  String.raw`${BEGIN}A[- #]{0,2}\d{3}[- ]?\d{3}[- ]?\d{2,3}${END}`,
  String.raw`${BEGIN}(?:EAC|WAC|LIN|SRC|NBC|MSC|IOE|YSC)[- ]?\d{10}${END}`,
].map(search);

/** Reports and rules of Congress and of the government have numbers too. */
const OFFICIAL = /(?:house|senate|committee|congressional|crs|gao|annual|h\.|s\.)\s*$/i;

/** Numbers of cases, reports, papers and persons. */
function findCaseNumbers(text: string): Span[] {
  return PATTERNS.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !OFFICIAL.test(text.slice(Math.max(0, index - 16), index)))
      .map((found) => {
        const here = found.groups?.here ?? found[0];
        const start = found.index + found[0].lastIndexOf(here);
        return { start, end: start + here.length };
      }),
  );
}
