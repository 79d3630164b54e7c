import { readState } from '@/lib/lookup/read-state';
import { readTypedSeat } from '@/lib/offices/typed-seat';
import { withoutAccents } from '@/lib/platform/text';

/**
 * Common names of the columns, without accents and punctuation. The most reliable name of an office
 * is first.
 */
const officeNames = [
  ...[
    'seat',
    'bioguide',
    'bioguideid',
    'office',
    'officeid',
    'ocdid',
    'ocddivisionid',
    'escano',
    'oficina',
    'asiento',
  ],
  ...['district', 'distrito', 'cd', 'rep', 'member', 'memberofcongress', 'moc', 'membername'],
  ...['name', 'fullname', 'legislator', 'lawmaker', 'congressmember', 'congressperson'],
  ...['representative', 'senator', 'delegate', 'electedofficial', 'official', 'constituency'],
  ...[
    'who',
    'recipient',
    'to',
    'target',
    'organization',
    'contact',
    'contactname',
    'nombre',
    'congresista',
    'miembro',
    'legislador',
    'representante',
  ],
  'senador',
];

const emailNames = [
  ...['email', 'emailaddress', 'emails', 'officeemail', 'contactemail', 'emailcontact', 'mail'],
  ...['correo', 'correoelectronico', 'correodelaoficina', 'direcciondecorreo'],
  ...['direcciondecorreoelectronico', 'direccionelectronica', 'mailaddress'],
];

/** Parts of other names for these columns: "Congressional District", "Staff e-mail (general)". */
const OFFICE_PART =
  /seat|office|district|^dist$|member|legislat|represent|senator|bioguide|congres|oficina|escano|distrito|miembro|despacho/;
const EMAIL_PART = /e?mail|correo/;
/** Columns about an office that do not name it. */
const NOT_OFFICE = /phone|fax|address|staff|aide|room|building|party|website|url|since|term|date/;
/** Columns that complete a district or a name. */
const stateNames = ['state', 'st', 'estado', 'statecode', 'stateabbreviation'];
const firstNames = ['firstname', 'first', 'nombre', 'nombres', 'givenname'];
const lastNames = ['lastname', 'last', 'apellido', 'apellidos', 'surname'];
const chamberNames = ['chamber', 'title', 'prefix', 'type', 'camara', 'titulo'];

const plainHeader = (cell: string) => withoutAccents(cellText(cell)).replace(/[^a-z]/g, '');

/** Number of rows below a header that show what its columns hold. */
const SAMPLE_ROWS = 20;

/**
 * Columns named in the header: those of the office, the most reliable first, and that of the
 * address, which is recognized by its content where its name does not say so.
 * @param below rows under the header
 */
export function findHeader(cells: string[], below: string[][] = []) {
  const names = cells.map(plainHeader);
  const indexOf = (list: string[]) => names.findIndex((name) => list.includes(name));
  const whereName = (part: RegExp) => names.flatMap((name, at) => (part.test(name) ? [at] : []));
  const email = emailColumn(cells, names, below);
  if (email === undefined) return undefined;
  const like = (list: string[], part: RegExp) => {
    const at = indexOf(list);
    return at >= 0 ? at : names.findIndex((name) => part.test(name));
  };
  const [first, last] = [like(firstNames, /firstname/), like(lastNames, /lastname/)];
  const named = officeNames.map((name) =>
    last >= 0 && name === 'nombre' ? -1 : names.indexOf(name),
  );
  const partly = whereName(OFFICE_PART).filter(
    (at) => !NOT_OFFICE.test(names[at] ?? '') && !EMAIL_PART.test(names[at] ?? ''),
  );
  const offices = [...new Set([...named, ...partly])].filter((at) => at >= 0 && at !== email);
  if (offices.length === 0 && last < 0) return undefined;
  const columns = names.findLastIndex(Boolean) + 1;
  const state = like(stateNames, /^state(?!ment|wide)/);
  const chamber = indexOf(chamberNames);
  const recognized = [email, state, chamber, first, last, ...offices].filter((at) => at >= 0);
  const score = new Set(recognized).size;
  return { offices, email, columns, state, chamber, first, last, score };
}

export type Header = NonNullable<ReturnType<typeof findHeader>>;

/**
 * Column of the address: among those that are called so, the one that holds the most addresses;
 * otherwise the only one that holds any.
 */
function emailColumn(cells: string[], names: string[], below: string[][]): number | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  const sample = below.slice(0, SAMPLE_ROWS);
  const addressesIn = (at: number) => sample.filter((row) => row[at]?.includes('@')).length;
  const called = [
    ...emailNames.map((name) => names.indexOf(name)),
    ...names.map((name, at) => (EMAIL_PART.test(name) ? at : -1)),
  ].filter((at) => at >= 0);
  if (called.length === 0) {
    const holding = names.map((_, at) => at).filter((at) => names[at] && addressesIn(at) > 0);
    return holding.length === 1 ? holding[0] : undefined;
  }
  return called.reduce((best, at) => (addressesIn(at) > addressesIn(best) ? at : best));
}

/**
 * What a row may call its office, the most reliable first: a seat, an id, or a name, completed by
 * the columns of the state and the chamber.
 * @param group state named by a row above, where it is written only once
 */
export function officesIn(cells: string[], header: Header, group = ''): string[] {
  const { offices, state, chamber, first, last } = header;
  const place = readState(cellText(cells[state])) ?? readState(group);
  const title = titleOf(cellText(cells[chamber]));
  const given = [...offices.map((at) => cellText(cells[at]))];
  if (last >= 0) given.push(`${cellText(cells[first])} ${cellText(cells[last])}`.trim());
  // A dash stands for a senator's district.
  const words = given.filter((text) => /[\p{L}\p{N}]/u.test(text));
  const forms = (words.length > 0 ? words : given.filter(Boolean)).flatMap((text) => {
    if (place && readTypedSeat(`${place} ${text}`)) return [`${place} ${text}`];
    if (/[\d([]/.test(text) || !(place || title)) return [text];
    const named = `${title} ${text}`.trim();
    return place ? [`${named} (${place})`, named] : [named];
  });
  return [...new Set(forms)];
}

function titleOf(chamber: string): string {
  if (/^sen/i.test(chamber)) return 'Sen.';
  return /^(?:rep|house|cong|del|c[aá]mara)/i.test(chamber) ? 'Rep.' : '';
}

/**
 * Maximum number of characters read per cell. An address is shorter, and a longer value is wrong in
 * any case.
 */
const MAX_CELL = 300;

/** Quotation marks that the format does not know, and the form in which spreadsheets keep text. */
const WRAPPED = /^(?:=?"(.*)"|'([^']*)'?|“(.*)”)$/su;

/** Text of a cell as its writer meant it, without invisible characters. */
export function cellText(cell = ''): string {
  const text = cell
    .replace(/[\p{Cf}\p{Cc}]+/gu, (marks) => (/\s/.test(marks) ? ' ' : ''))
    .replaceAll('&amp;', '&')
    .trim()
    .slice(0, MAX_CELL);
  const found = WRAPPED.exec(text);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').trim() : text;
}
