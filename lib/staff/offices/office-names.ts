import { readState } from '@/lib/lookup/read-state';
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

/** Words before a name, without punctuation. */
const TITLES = [
  ...['honorable', 'hon', 'us', 'u s', 'united states', 'office of', 'oficina de', 'oficina del'],
  ...['senator', 'sen', 'senador', 'senadora'],
  ...['representative', 'rep', 'representante', 'member', 'congressmember', 'congressperson'],
  ...['congressman', 'congresswoman', 'cong', 'congresista', 'delegate', 'del', 'delegado'],
  ...['delegada', 'resident commissioner', 'commissioner', 'comisionado residente'],
  'comisionada residente',
  ...['speaker', 'speaker emerita', 'speaker of the house', 'president pro tempore'],
  ...['leader', 'whip', 'majority', 'minority', 'democratic', 'republican', 'assistant'],
  ...['chair', 'chairman', 'chairwoman', 'vice', 'ranking', 'elect', 'rev', 'reverend', 'ret'],
  ...['gen', 'col', 'mr', 'mrs', 'ms', 'dr', 'sr', 'sra'],
];
/** Longer titles first. An article may also begin a last name. */
const TITLE = new RegExp(
  `^(?:(?:(?:the|el|la) )?(?:${TITLES.toSorted().toReversed().join('|')}) )+`,
);
const SUFFIX = / (?:jr|sr|ii|iii|iv|md|phd|esq)$/;
const SUFFIX_ALONE = /^(?:jr|sr|ii|iii|iv|md|m d|phd|ph d|jd|j d|mpa|mba|ma|rn|dds|cpa|esq)$/;
const OF_OFFICE = /(?:['’]s)?\s+(?:office|oficina)\s*$/i;

/** Letters of a name, lower case without accents and punctuation. */
const plainName = (text: string) =>
  withoutAccents(text)
    .replace(/[.'’"“”`]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

const untitled = (name: string) => `${name} `.replace(TITLE, '').trim();

/**
 * Lookup keys of a member's name: without titles, accents, punctuation, and party, with "Last,
 * First" reversed, with and without middle names.
 */
function nameKeys(name: string): string[] {
  const [last = '', ...first] = name
    .replace(/[([].*$/, '')
    .replace(OF_OFFICE, '')
    .split(/\s*,\s*/)
    .filter((part) => !SUFFIX_ALONE.test(plainName(part)));
  const turned = [...first, last].map((part) => untitled(plainName(part))).join(' ');
  const whole = untitled(turned.trim()).replace(SUFFIX, '');
  if (!whole.includes(' ')) return [];
  const words = whole.split(' ');
  const short = `${words[0]} ${words.at(-1)}`;
  const withoutInitials = words.filter((word, at) => at === 0 || word.length > 1).join(' ');
  return [whole, withoutInitials, short];
}

const BIOGUIDE = /\b[A-Z]\d{6}\b/i;
const VACANT = /\s*[([]\s*(?:vacant|vacante|open seat)\s*[)\]]\s*$/i;

/** A title without a space after it: "Rep.Pelosi". */
const TITLE_ALONE = /\b(rep|sen|del|cong|hon)\.(?=\p{L}{2}|\p{L}\.)/giu;
const STATE_TITLE =
  /^([\p{L}.\s]{2,30}?)\s+((?:rep|representative|sen|senator|congress(?:wo)?man|congressmember)\b\.?\s+[\p{L}].*)$/iu;

/** "Texas Rep. Pat Example" as "Rep. Pat Example (TX)". */
function withStateLast(text: string): string {
  const [, before = '', named] = STATE_TITLE.exec(text) ?? [];
  const state = before && readState(before);
  return state && named && !/\d/.test(text) && !/[([]/.test(text) ? `${named} (${state})` : text;
}

/** The office that a cell names; null for a name that several members have. */
export function findNamedOffice(
  typed: string,
  { byKey, offices }: OfficeNames,
): KnownOffice | null | undefined {
  const text = typed.replace(/\p{Cf}/gu, '').replace(VACANT, '');
  const cell = withStateLast(text.replace(TITLE_ALONE, '$1. '));
  const known =
    byKey.get(readOfficeName(cell)) ?? byKey.get(BIOGUIDE.exec(cell)?.[0].toUpperCase() ?? '');
  if (known !== undefined) return known;
  // The longest form is first, because a middle name may distinguish two members.
  const named = [cell, lastNameFirst(cell)].flatMap(nameKeys).map((key) => byKey.get(key));
  const exact = named.find((office) => office !== undefined);
  if (exact) return isOfChamber(exact, cell) ? exact : undefined;
  const found = byLastName(cell, offices);
  if (found === undefined && exact === null) return null;
  return found === undefined ? byDamagedName(cell, byKey) : found;
}

/** "Sample Sam" and "SAMPLE Sam M." as "Sam M. Sample". */
const lastNameFirst = (cell: string) => (cell.includes(',') ? '' : cell.replace(/\s/, ', '));

/** Codes without separators around them: "CA-11 Nancy Pelosi", "Schumer D-NY". */
const CODE =
  /(?<![\w([])(?:[A-Z]-)?([A-Z]{2})(?:[\s-]?(?:0*\d{1,2}|AL|S[123]))?(?![\w)])(?![^([]*[)\]])/g;
const IN_BRACKETS = /[([]([^)\]]*)[)\]]?/g;
const SEPARATOR = /\s*[,:;/|]\s*|\s+-\s+|\s+(?:of|por)\s+/;
const PARTY = /^(?:[dri]|dem|rep|ind|gop|democrat|republican|independent)$/i;
const PARTY_BEFORE = /^[DRI]\s*-\s*/i;
const SEAT = /^[A-Z]{2}-(?:\d\d|AL|S\d)$/;

/** Name, state, and seat of "Rep. Tom Suozzi (D-NY)", "NY-3: Suozzi", or "Suozzi, D-N.Y." */
function partsOf(typed: string) {
  const found: { names: string[]; state?: string; seat?: string } = { names: [] };
  const remarks: string[] = [];
  const isPlace = (part: string) => {
    const place = part.trim().replace(PARTY_BEFORE, '');
    const [state, seat] = [readState(place), readOfficeName(place)];
    if (SEAT.test(seat)) found.seat = seat;
    else if (state) found.state = state;
    return SEAT.test(seat) || state !== undefined || PARTY.test(part);
  };
  const text = typed
    .replace(CODE, (code, state) => (isStateCode(state) ? `(${code})` : code))
    .replace(IN_BRACKETS, (_all, inside: string) => {
      remarks.push(...inside.split(SEPARATOR).filter((part) => !isPlace(part)));
      return ',';
    });
  for (const part of text.split(SEPARATOR)) {
    const name = plainName(part);
    if (!isPlace(part) && name && !SUFFIX_ALONE.test(name)) found.names.push(untitled(name));
  }
  // Beside a seat alone, the remark is the name.
  if (found.names.length === 0) found.names = remarks.map(plainName);
  return found;
}

export const OFFICE_OF = /^\W*(?:office of|oficina del?)\s+/i;
export const SENATOR = /^\W*(?:(?:the|hon\S*|u\.?\s?s\.?|united states)\s+)*sen(?:ator|adora?)?\b/i;
const REPRESENTATIVE =
  /^\W*(?:(?:the|hon\S*|u\.?\s?s\.?)\s+)*(?:rep|representative|representante|congress\w+|del|delegate)\b/i;

const IN_CONGRESS = /^(?:the )?(?:u\.?\s?s\.?\s*|united states )?/i;
const SENATE_TITLE =
  /^(?:(?:senior|junior) (?:u\.?\s?s\.?\s*)?)?sen(?:s|ate|ators?|ado|ador(?:a|as|es)?)?\b/i;
const HOUSE_TITLE =
  /^(?:rep(?:s|r|resentatives?|resentantes?)?|house|cong|congress(?:wo)?m[ae]n|congress(?:member|person)s?|congressional rep\w*|congresistas?|del|delegates?|delegad[oa]s?|c[aá]mara)\b/i;
const MEMBER_TITLE =
  /^(?:(?:member|miembro)(?: (?:of|del?)\b.*)?$|(?:mr|mrs|ms|miss|dr|rev|prof|sra?)\.?$|m\.?c\.?$|moc$|hon\b|honorable|speaker|leader|whip|majority|minority|(?:vice |co-?)?chair|ranking|president pro|resident comm|comisionad|incumbent|elected)/i;
const STAFF_TITLE =
  /\b(?:staff|chief|director[ae]?|deputy|assistant|aide|advis[eo]r|counsel|scheduler|secretar(?:y|i[oa])|manager|press|liaison|coordinator|correspondent|caseworker|clerk|analyst|specialist|associate|intern|fellow|jef[ea]|asistente|asesora?)\b/i;

export const chamberOf = { 'Sen.': 'senate', 'Rep.': 'house' } as const;

/** Title of a chamber's members; that of their staff, as "Senate Liaison", is none. */
export function chamberTitleOf(typed: string): keyof typeof chamberOf | '' {
  const chamber = typed.replace(IN_CONGRESS, '');
  if (STAFF_TITLE.test(chamber)) return '';
  if (SENATE_TITLE.test(chamber)) return 'Sen.';
  return HOUSE_TITLE.test(chamber) ? 'Rep.' : '';
}

export const isMemberTitle = (typed: string) =>
  chamberTitleOf(typed) !== '' ||
  (!STAFF_TITLE.test(typed) && MEMBER_TITLE.test(typed.replace(IN_CONGRESS, '')));

/** Whether a title does not contradict the chamber. */
function isOfChamber({ seat }: KnownOffice, typed: string) {
  const isSenate = /-S\d$/.test(seat);
  return isSenate ? !REPRESENTATIVE.test(typed) : !SENATOR.test(typed);
}

/** Finds a member by the last name, unless first name, chamber, state, or district contradicts it. */
function byLastName(typed: string, offices: KnownOffice[]): KnownOffice | null | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Pd}|\u2212/gu, '-')
    .replace(OFFICE_OF, '')
    .replace(OF_OFFICE, '');
  const { names, state, seat } = partsOf(text);
  const name = names.toReversed().join(' ').trim();
  if (name === '' && seat) {
    return offices.find((office) => office.seat === seat && isOfChamber(office, text));
  }
  const found = offices.filter(
    (office) =>
      isNameOf(name, office.name ?? '') &&
      (!state || office.seat.startsWith(state)) &&
      (!seat || office.seat === seat) &&
      isOfChamber(office, text),
  );
  return found.length > 1 ? null : found[0];
}

/** Most words that a last name can be written in: "Mc Collum", "De La Cruz". */
const MAX_LAST_WORDS = 4;

/** Whether a name ends with the member's last name, however it is spaced, and does not contradict. */
function isNameOf(typed: string, full: string): boolean {
  const family = plainName(lastNameOf(full)).replaceAll(' ', '');
  const words = typed.replace(SUFFIX, '').split(' ').filter(Boolean);
  if (family === '') return false;
  for (let count = 1; count <= Math.min(MAX_LAST_WORDS, words.length); count += 1) {
    if (words.slice(-count).join('') !== family) continue;
    const given = words.slice(0, -count).join(' ');
    return given === '' || isSameFirstName(given, full);
  }
  return false;
}

/**
 * Whether a text has the member's last name, in any place and spacing. First names are not compared,
 * because their forms differ.
 */
export function hasLastNameOf(typed: string, full: string): boolean {
  const family = plainName(lastNameOf(full)).split(' ');
  const words = plainName(typed).split(' ');
  const runs = words.flatMap((_, from) =>
    words.slice(from, from + MAX_LAST_WORDS).map((_word, at, run) => run.slice(0, at + 1).join('')),
  );
  // One part of "Wasserman Schultz" is enough, but not a particle.
  const parts = [family.join(''), ...family.filter((part) => part.length > 3), family.at(-1) ?? ''];
  return parts.some((part) => runs.includes(part));
}

/** Short forms that share fewer than three letters with the first name. */
const SHORT_FORMS = [
  ...['abe abraham', 'bill william', 'will william', 'bob robert', 'bobby robert', 'chuck charles'],
  ...['dick richard', 'gt glenn', 'hal harold', 'hank henry', 'jack john', 'jerry gerald'],
  ...['jerry jerrold', 'jim james', 'jimmy james', 'joe joseph', 'kate catherine'],
  ...['larry lawrence', 'liz elizabeth', 'lou luis', 'maggie margaret', 'meg margaret'],
  ...['mike michael', 'peggy margaret', 'rick richard', 'ted edward', 'ted theodore'],
  ...['tom thomas', 'tony anthony'],
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

/** Letters that another encoding or a web page made of an accented one: "SÃ¡nchez", "S?nchez". */
const DAMAGED = /&#?\w+;|[^ -~]+|\?+/gu;

/** Finds a name in which an accented letter was damaged, if it fits only one member. */
function byDamagedName(typed: string, byKey: OfficeNames['byKey']): KnownOffice | undefined {
  const marked = typed.replace(DAMAGED, '*').split(',').toReversed().join(' ');
  const letters = untitled(
    marked
      .toLowerCase()
      .replace(/[^a-z*]+/g, ' ')
      .trim(),
  );
  if (!/[a-z]\*+[a-z]/.test(letters)) return undefined;
  const fits = new RegExp(`^${letters.replaceAll('*', '[a-z]{1,3}')}$`);
  const found = new Set([...byKey].filter(([key]) => fits.test(key)).map(([, office]) => office));
  const [only] = found;
  return found.size === 1 ? (only ?? undefined) : undefined;
}

/** Words around a state in a role: "Senior Senator from Texas", "U.S. Senate seat (TX, jr.)". */
const ROLE =
  /\b(?:senior|junior|sr|jr|us|u s|united states|the|state|of|from|for|por|de|del|senators?|sen|senate|senado|senadora?|seat|escano)\b/g;

/**
 * Both senators of a state that a cell names without a name or a class. The list of members does
 * not say which of them is the senior one.
 */
export function senatorsOf(typed: string, offices: KnownOffice[]): KnownOffice[] {
  const role = plainName(typed.replace(/[^\p{L}\p{N}.'’]+/gu, ' '));
  const state = /\bsen/.test(role) ? readState(role.replace(ROLE, ' ').trim()) : undefined;
  return state ? offices.filter(({ seat }) => seat.startsWith(`${state}-S`)) : [];
}
