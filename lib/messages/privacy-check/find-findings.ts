import { findPhoneNumbersInText } from 'libphonenumber-js';
import { hotline } from '@/lib/campaign/hotline';
import { oncePerText } from '@/lib/messages/once-per-text';
import { collapseSpaces } from '@/lib/platform/text';
import { findMinors } from './minors';
import { findOthers } from './others';
import {
  anyOf,
  BEGIN,
  END,
  type Finding,
  type FindingKind,
  findingKinds,
  GAP,
  NUMBER_WORD,
  placesOf,
  type Span,
  search,
} from './patterns';
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
 * Findings that could identify the writer or other people, in text order and without overlaps.
 * English and Spanish patterns both apply, since people mix the languages. The result helps writers
 * look again; it does not prove that nothing is there.
 * @param typed text of any length; the run time is linear in its length.
 */
export function findFindings(typed: string): Finding[] {
  return placesIn(typed).map((place) => ({ ...place, text: typed.slice(place.start, place.end) }));
}

const placesIn = oncePerText((typed) => {
  const { text, at } = searchableText(typed);
  const found = findingKinds.flatMap((kind) =>
    finders[kind](text).map((place) => ({ kind, ...place })),
  );
  // If two findings start at the same place, the kind that is first in the list wins: a case number
  // is not a phone number.
  const rank = ({ kind }: { kind: FindingKind }) => findingKinds.indexOf(kind);
  found.sort((one, other) => one.start - other.start || rank(one) - rank(other));
  const places: ({ kind: FindingKind } & Span)[] = [];
  for (const { kind, start, end } of found) {
    const from = at[start] ?? 0;
    const to = at[end] ?? typed.length;
    const before = places.at(-1);
    if (before && from < before.end) {
      // If two findings overlap, the longer one sets the end, whatever its kind.
      if (to > before.end) before.end = to;
      continue;
    }
    places.push({ kind, start: from, end: to });
  }
  return places;
});

/** Code units shown before and after a finding, and maximum length of the finding itself. */
const CONTEXT = 48;
const MAX = 90;

type Excerpt = { before: string; marked: string; after: string };

/** A finding with some context from its own line, cut between words where possible. */
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

// Text without spaces is cut at the limit; half of a surrogate pair is dropped there.
const lastWords = (text: string) =>
  text.slice(-CONTEXT).replace(/^(?:\S{0,20}\s+|[\uDC00-\uDFFF])/, '');
const firstWords = (text: string) =>
  text.slice(0, CONTEXT).replace(/(?:\s+\S{0,20}|[\uD800-\uDBFF])$/, '');

const digitsOf = (text: string) => text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/** Phone numbers that belong to no person: the Hotline and the Capitol switchboard. */
const PUBLIC = new Set([digitsOf(hotline.phone), '2022243121']);

/** Two numbers separated only by a space; the library recognizes neither. */
const AMERICAN = /(?<![\d-])\(?[2-9]\d{2}\)?[ .-]{1,2}[2-9]\d{2}[ .-]\d{4}(?![\d-])/g;

/** Seven digits count as a phone number only with a matching word before them: "call 555-0100". */
const LOCAL = search(
  `${BEGIN}${anyOf('call|called|text|phone|cell|mobile|tel|telephone|number|n[uú]mero|tel[eé]fono|celular|ll[aá]m\\p{L}{1,6}')}[^\\d\\n]{1,25}(?<here>\\d{3}[-. ]?\\d{4})(?![\\d-])`,
);

/**
 * At least seven digits with few characters between them, and the characters that may come before
 * and after a phone number.
 */
const DIGITS =
  /[^\p{Nd}\n]{0,9}\p{Nd}(?:[^\p{L}\p{Nd}\n]{0,4}\p{Nd}){6,40}(?:[^\p{Nd}\n]{0,12}\p{Nd}{1,7})?/gu;

/**
 * Number of characters that the library examines: enough for sixty phone numbers. It takes 14 µs
 * per character, which is a seventh of a second for 10,000 digits that are not phone numbers. Only
 * our own patterns search the rest of the text.
 */
const MAX_READ = 1_000;

/** Phone numbers of the United States, or of any country with "+". */
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

/** "May 3, 1990", "3 de mayo de 1990", "5/3/90", "1990-05-03", "May 1990"; the year is optional. */
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

/** A date shortly after a word about birth. */
const BIRTH = search(`${BEGIN}${WORDS}\\.?${END}[^\\d\\n]{0,30}?${BEGIN}(?<here>${DATE})${END}`);

/**
 * A year alone reveals less, but with a person it reveals an age. The pattern requires the
 * birth of a person, since laws also have years.
 */
const BIRTH_YEAR = search(
  `${BEGIN}${anyOf('(?:I|she|he|daughter|son|child|sister|brother|who) (?:was|were) born|nac[ií]|(?:hij[oa]|ella|él) naci[oó]')}[^\\d\\n.]{0,30}?(?<here>${YEAR_ALONE})${END}`,
);

/** Dates and years of birth. */
function findBirths(text: string): Span[] {
  return [...placesOf(text, BIRTH), ...placesOf(text, BIRTH_YEAR)];
}

/** Letters, digits, and the punctuation between them. */
const CODE = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}]|[:/.-](?=[\p{L}\p{N}])){2,29}`;
/** At least three digits: "case by case" and "case 1" are not case numbers. */
const ID = String.raw`(?=(?:[\p{L}:/.-]{0,12}\d){3})${CODE}`;
/**
 * Distinguishes an identifier from a year when the word "number" is missing: it must contain
 * letters or punctuation.
 */
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
  // "case CR-2019-123", "expediente: 2019/123", "SSN 123456789": unambiguous without the word
  // "number".
  `${BEGIN}${anyOf('case|docket|caso|expediente|(?:police|incident) report')}:?${GAP}(?<here>${CLEAR_ID})${END}`,
  `${BEGIN}${anyOf('ssn|social(?: security)?|seguro social|inmate|fbi|a-number|alien|passport|pasaporte')}:?${GAP}${IS}(?<here>\\d[\\d -]{5,12}\\d)${END}`,
  // Federal dockets: "1:19-cr-00123". State dockets: "19-CR-1234", "2019CF001234", "CR-19-001234".
  String.raw`${BEGIN}\d{1,2}:\d{2}-[a-z]{2}-\d{3,6}(?:-[a-z]{2,4}){0,3}${END}`,
  String.raw`${BEGIN}\d{2,4}[- ]?(?:cr|cv|cf|cm|mm|mj|jv|ct)[- ]?\d{3,8}${END}`,
  String.raw`${BEGIN}(?:cr|cv|cf|cm|mj|jv)[- ]?\d{2,4}-\d{3,8}${END}`,
  // Social Security number, A-number, and immigration receipt number.
  String.raw`(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])`,
  String.raw`${BEGIN}A[- #]{0,2}\d{3}[- ]?\d{3}[- ]?\d{2,3}${END}`,
  String.raw`${BEGIN}(?:EAC|WAC|LIN|SRC|NBC|MSC|IOE|YSC)[- ]?\d{10}${END}`,
].map(search);

/** Reports and rules of Congress and the government also have numbers. */
const OFFICIAL = /(?:house|senate|committee|congressional|crs|gao|annual|h\.|s\.)\s*$/i;

/** Numbers of cases, reports, documents, and people. */
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
