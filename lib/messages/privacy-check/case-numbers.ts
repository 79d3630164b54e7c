import type { Span } from './finding';
import { anyOf, BEGIN, END, GAP, NUMBER_WORD, search } from './patterns';

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
export function findCaseNumbers(text: string): Span[] {
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
