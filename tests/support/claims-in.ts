import type { Language } from '@/lib/campaign/languages';

type Found = (...parts: string[]) => string;
type Pattern = [RegExp, Found];

const monthNames = (language: Language) =>
  Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2026, month, 15),
    ),
  );
const months = { en: monthNames('en'), es: monthNames('es') };
const monthOf = (name: string) =>
  String(Math.max(...Object.values(months).map((names) => names.indexOf(name))) + 1).padStart(
    2,
    '0',
  );

const EN_MONTH = months.en.join('|');
const ES_MONTH = months.es.join('|');
const COUNTS: Record<string, number> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  hundred: 100,
  cien: 100,
};
const COUNT = `\\d[\\d,.]*|${Object.keys(COUNTS).join('|')}`;
const count = (word: string) => String(COUNTS[word.toLowerCase()] ?? word);
const NOUNS: Record<string, string> = {
  state: 'states',
  year: 'years',
  estado: 'states',
  año: 'years',
  organization: 'organizations',
  organización: 'organizations',
  sobreviviente: 'survivors',
  survivor: 'survivors',
  persona: 'people',
  organizacione: 'organizations',
};
const counted = (number: string, noun: string) =>
  `count ${count(number)} ${NOUNS[noun.replace(/s$/, '')] ?? noun}`;
const day = (year: string, month: string, date: string) =>
  `day ${year}-${monthOf(month)}-${date.padStart(2, '0')}`;

/**
 * Patterns, the longest matches first, because a later pattern does not see text that an earlier
 * one matched.
 */
const PATTERNS: Pattern[] = [
  [/\bH\. ?Rept\. (\d+-\d+)/g, (number) => `bill H. Rept. ${number}`],
  [/\bH\.? ?R\.? (\d+)/g, (number) => `bill H.R. ${number}`],
  [/\bS\.? (\d{2,})/g, (number) => `bill S. ${number}`],
  [/\b(?:Public Law|P\.L\.) (\d+-\d+)/g, (number) => `law Public Law ${number}`],
  [/\b(\d+) U\.S\.C\. (\d+\w*(?:\(\w+\))?)/g, (title, at) => `law ${title} U.S.C. ${at}`],
  [/\b(?:section|sección) (\d+)/gi, (number) => `law section ${number}`],
  [/\b(\d+)(?:th|st|nd|rd|\.º) Congres[so]o?/g, (number) => `bill ${number}th Congress`],
  [/\(\d{3}\) \d{3}-\d{4}|\b[79]11\b/g, (number) => `telephone ${number}`],
  [/(\d+(?:[.,]\d+)?) ?(?:%|percent|per cent|por ciento)/g, (share) => `percent ${share}`],
  [
    new RegExp(`\\b(${COUNT}) (?:in|out of|de cada) (?:a |every )?(${COUNT})\\b`, 'gi'),
    (some, all) => `ratio ${count(some)}/${count(all)}`,
  ],
  [
    /\b(half|two thirds|a third|a quarter|la mitad|un tercio|dos tercios|un cuarto) (?:of|de)\b/gi,
    (share) => `share ${share}`,
  ],
  [
    new RegExp(`(${EN_MONTH}) (\\d{1,2})(?!\\d)(?:, (\\d{4}))?`, 'g'),
    (month, date, year) => day(year ?? 'any', month, date),
  ],
  [
    new RegExp(`(\\d{1,2}) de (${ES_MONTH})(?: de (\\d{4}))?`, 'g'),
    (date, month, year) => day(year ?? 'any', month, date),
  ],
  [
    new RegExp(`(${EN_MONTH}|${ES_MONTH}) (?:de )?(\\d{4})`, 'g'),
    (month, year) => `day ${year}-${monthOf(month)}`,
  ],
  [/\b((?:19|20)\d\d)\b(?![\d-])/g, (year) => `day ${year}`],
  [
    new RegExp(
      `\\b(${COUNT}) (states?|years?|organizations|survivors|people|estados?|años?|organizaciones|sobrevivientes|personas)\\b`,
      'gi',
    ),
    counted,
  ],
  [/\d[\d.,:-]*/g, (number) => `count ${number.replace(/[.,:-]+$/, '')}`],
];

/**
 * Every claim in a text that needs a source: shares, days, counts, bills, laws. Each is written as
 * a kind and a value, in one form for both languages.
 */
export function claimsIn(text: string): string[] {
  let rest = text;
  const claims: string[] = [];
  for (const [pattern, found] of PATTERNS) {
    rest = rest.replace(pattern, (whole, ...groups) => {
      const parts = groups.slice(
        0,
        groups.findIndex((group) => typeof group === 'number'),
      );
      claims.push(parts.length > 0 ? found(...parts) : found(whole));
      return ' · ';
    });
  }
  return claims;
}
