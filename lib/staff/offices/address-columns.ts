import { withoutAccents } from '@/lib/platform/text';

/**
 * Common names of the columns, without accents and punctuation. The most reliable name of an office
 * is first.
 */
const officeNames = [
  ...['seat', 'bioguide', 'bioguideid', 'office', 'officeid', 'escano', 'oficina', 'asiento'],
  ...[
    'district',
    'distrito',
    'cd',
    'rep',
    'member',
    'memberofcongress',
    'membername',
    'name',
    'fullname',
  ],
  ...['legislator', 'congressmember', 'congressperson', 'representative', 'senator', 'nombre'],
  ...['congresista', 'miembro', 'legislador', 'representante', 'senador'],
];

const emailNames = [
  ...['email', 'emailaddress', 'emails', 'officeemail', 'contactemail', 'emailcontact', 'mail'],
  ...['correo', 'correoelectronico', 'correodelaoficina', 'direcciondecorreo'],
  ...['direcciondecorreoelectronico', 'direccionelectronica', 'mailaddress'],
];

/** Parts of other names for these columns: "Congressional District", "Staff e-mail (general)". */
const OFFICE_PART =
  /seat|office|district|member|legislator|represent|senator|bioguide|congres|oficina|escano|distrito|miembro|despacho/;
const EMAIL_PART = /e?mail|correo/;
/** Columns that complete a district or a name. */
const stateNames = ['state', 'estado', 'statecode', 'stateabbreviation'];
const firstNames = ['firstname', 'first', 'nombre', 'nombres', 'givenname'];
const lastNames = ['lastname', 'last', 'apellido', 'apellidos', 'surname'];

/**
 * Columns named in the header: those of the office, the most reliable first, and that of the
 * address.
 */
export function findHeader(cells: string[]) {
  const names = cells.map((cell) => withoutAccents(cell).replace(/[^a-z]/g, ''));
  const indexOf = (list: string[]) => names.findIndex((name) => list.includes(name));
  const partly = (part: RegExp, not: number) =>
    names.findIndex((name, at) => at !== not && part.test(name) && !cells[at]?.includes('@'));
  const named = indexOf(emailNames);
  const email = named >= 0 ? named : partly(EMAIL_PART, -1);
  const [first, last] = [indexOf(firstNames), indexOf(lastNames)];
  const offices = [
    ...officeNames.map((name) => (last >= 0 && name === 'nombre' ? -1 : names.indexOf(name))),
    partly(OFFICE_PART, email),
  ].filter((at) => at >= 0);
  const columns = names.findLastIndex(Boolean) + 1;
  if (email < 0 || (offices.length === 0 && (first < 0 || last < 0))) return undefined;
  return { offices, email, columns, state: indexOf(stateNames), first, last };
}

export type Header = NonNullable<ReturnType<typeof findHeader>>;

/** A district without its state, as two columns have it. */
const DISTRICT_ALONE = /^(?:\d{1,2}(?:st|nd|rd|th)?|at[\s-]?large|al)$/i;

/** The office of a row: a seat, an id, or a name, from one column or two. */
export function officeIn(cells: string[], { offices, state, first, last }: Header): string {
  const office = offices.map((column) => cellText(cells[column])).find(Boolean);
  if (office && DISTRICT_ALONE.test(office)) return `${cellText(cells[state])} ${office}`.trim();
  return office ?? `${cellText(cells[first])} ${cellText(cells[last])}`.trim();
}

/**
 * Maximum number of characters read per cell. An address is shorter, and a longer value is wrong in
 * any case.
 */
const MAX_CELL = 300;

/** Quotation marks that the format does not know, and the form in which spreadsheets keep text. */
const WRAPPED = /^(?:=?"(.*)"|'([^']*)'?|“(.*)”)$/su;

/** Text of a cell as its writer meant it. */
export function cellText(cell = ''): string {
  const text = cell.trim().slice(0, MAX_CELL);
  const found = WRAPPED.exec(text);
  return found ? (found[1] ?? found[2] ?? found[3] ?? '').trim() : text;
}
