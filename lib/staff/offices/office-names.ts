import { isStateCode } from '@/lib/lookup/states';
import { lastNameOf } from '@/lib/offices/last-name';
import { readOfficeName } from '@/lib/offices/office-email';
import { withoutAccents } from '@/lib/platform/text';

export type KnownOffice = {
  seat: string;
  /** Null if the seat is vacant. */
  bioguide: string | null;
  name: string | null;
  email: string | null;
};

/** Offices by seat, bioguide id, and member name; null for a name that several members have. */
export type OfficeNames = { byKey: Map<string, KnownOffice | null>; offices: KnownOffice[] };

export function namesOf(offices: KnownOffice[]): OfficeNames {
  const names: OfficeNames['byKey'] = new Map();
  for (const office of offices) {
    for (const key of new Set(nameKeys(office.name ?? ''))) {
      names.set(key, names.has(key) ? null : office);
    }
  }
  for (const office of offices) {
    names.set(office.seat, office);
    if (office.bioguide) names.set(office.bioguide, office);
  }
  return { byKey: names, offices };
}

const TITLES =
  /^(?:the |el |la )?(?:honorable |hon |us |u s )?(?:(?:senator|sen|representative|rep|congressman|congresswoman|congressperson|congressmember|delegate|del|resident commissioner|commissioner|senadora?|representante|congresista|delegad[oa]|comisionad[oa] residente|mr|mrs|ms|dr|sr|sra) )*(?:dr |mr |mrs |ms )?/;
const SUFFIX = / (?:jr|sr|ii|iii|iv|md|phd|esq)$/;
const SUFFIX_ALONE = /^(?:jr|sr|ii|iii|iv|md|phd|esq)$/;

/** Letters of a name, lower case without accents and punctuation. */
const plainName = (text: string) =>
  withoutAccents(text)
    .replace(/[.'’"“”`]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/**
 * Lookup keys of a member's name: without titles, accents, punctuation, and party, with "Last,
 * First" reversed, with and without middle names.
 */
function nameKeys(name: string): string[] {
  const [last = '', ...first] = name
    .replace(/[([].*$/, '')
    .split(/\s*,\s*/)
    .filter((part) => !SUFFIX_ALONE.test(plainName(part)));
  const isTurned = first.length > 0;
  const turned = isTurned
    ? `${plainName(first.join(' ')).replace(TITLES, '')} ${plainName(last)}`
    : plainName(name.replace(/[([].*$/, ''));
  const whole = `${turned} `.replace(TITLES, '').trim().replace(SUFFIX, '');
  if (!whole.includes(' ')) return [];
  const words = whole.split(' ');
  const short = `${words[0]} ${words.at(-1)}`;
  const withoutInitials = words.filter((word, at) => at === 0 || word.length > 1).join(' ');
  return [whole, withoutInitials, short];
}

/** The office that a cell names; null for a name that several members have. */
export function findNamedOffice(
  typed: string,
  { byKey, offices }: OfficeNames,
): KnownOffice | null | undefined {
  const cell = typed.replace(/\p{Cf}/gu, '');
  const known = byKey.get(readOfficeName(cell));
  if (known !== undefined) return known;
  // The longest form is first, because a middle name may distinguish two members.
  for (const key of nameKeys(cell)) {
    const found = byKey.get(key);
    if (found !== undefined) return found;
  }
  return byLastName(cell, offices);
}

/** Seat or party and state beside a name: "(D-NY)", "[D-NY-3]", "NY-03:". */
const BESIDE =
  /[([]?\b(?:[A-Z]-)?([A-Z]{2})(?:[\s-]0*(\d{1,2}|AL))?\b[)\]]?(?=$|\W)|[([]\s*[A-Z]\s*[)\]]/g;

/**
 * Finds "Sen. Schumer", "Rep. Tom Suozzi (D-NY)", or "NY-3: Suozzi" by the last name, unless the
 * first name, the chamber, the state, or the district contradicts it.
 */
function byLastName(typed: string, offices: KnownOffice[]): KnownOffice | null | undefined {
  const text = typed.normalize('NFKC').replace(/\p{Pd}|\u2212/gu, '-');
  const beside = [...text.matchAll(BESIDE)].filter(([, state]) => state && isStateCode(state));
  const [, state, district] = beside[0] ?? [];
  const name = text.replace(BESIDE, ' ').replace(/^[\s:,-]+|[\s:,-]+$/g, '');
  const [last = '', first = ''] = name
    .split(',')
    .map((part) => plainName(part).replace(TITLES, ''));
  const wanted = first ? `${first} ${last}` : last;
  if (!wanted) return undefined;
  const found = offices.filter((office) => {
    const full = office.name ?? '';
    const family = plainName(lastNameOf(full));
    const given = wanted.slice(0, -family.length).trim();
    return (
      family !== '' &&
      (wanted === family || wanted.endsWith(` ${family}`)) &&
      (given === '' || isSameFirstName(given, full)) &&
      (!state || office.seat.startsWith(state)) &&
      (!district || office.seat === readOfficeName(`${state}-${district}`)) &&
      (!SENATOR.test(text) || /-S\d$/.test(office.seat)) &&
      (!REPRESENTATIVE.test(text) || !/-S\d$/.test(office.seat))
    );
  });
  return found.length > 1 ? null : found[0];
}

const SENATOR = /^\s*(?:the )?(?:hon\S* )?sen(?:ator|adora?)?\b/i;
const REPRESENTATIVE =
  /^\s*(?:the )?(?:hon\S* )?(?:rep|representative|representante|congress\w+|del|delegate)\b/i;

/** Short forms that share fewer than three letters with the first name. */
const SHORT_FORMS = [
  ...[
    'bill william',
    'will william',
    'bob robert',
    'bobby robert',
    'chuck charles',
    'dick richard',
  ],
  ...['jack john', 'jerry gerald', 'jerry jerrold', 'jim james', 'joe joseph', 'larry lawrence'],
  ...['liz elizabeth', 'mike michael', 'rick richard', 'ted edward', 'tom thomas', 'tony anthony'],
];
const MIN_SHARED = 3;

/** Whether a first name may be a form of the member's: "Tom" for "Thomas", a nickname in quotes. */
function isSameFirstName(given: string, full: string): boolean {
  const [one = ''] = given.split(' ');
  const firsts = plainName(full).split(' ').slice(0, -1);
  return firsts.some(
    (first) =>
      first.startsWith(one) ||
      one.slice(0, MIN_SHARED) === first.slice(0, MIN_SHARED) ||
      SHORT_FORMS.includes(`${one} ${first}`) ||
      SHORT_FORMS.includes(`${first} ${one}`),
  );
}
