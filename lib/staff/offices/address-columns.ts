import { readState } from '@/lib/lookup/read-state';
import { readTypedSeat, readTypedSenateSeat } from '@/lib/offices/typed-seat';
import { withoutAccents } from '@/lib/platform/text';
import { chamberOf, chamberTitleOf, isMemberTitle, OFFICE_OF, SENATOR } from './office-names';

/**
 * Common names of the columns, without accents and punctuation. The most reliable name of an office
 * is first.
 */
const officeNames = [
  ...['seat', 'bioguide', 'bioguideid', 'office', 'officeid', 'ocdid', 'ocddivisionid'],
  ...['escano', 'oficina', 'asiento'],
  ...['district', 'distrito', 'cd', 'rep', 'member', 'memberofcongress', 'moc', 'membername'],
  ...['name', 'fullname', 'legislator', 'lawmaker', 'congressmember', 'congressperson'],
  ...['representative', 'senator', 'delegate', 'electedofficial', 'official', 'constituency'],
  ...['who', 'recipient', 'to', 'target', 'organization', 'contact', 'contactname'],
  ...['nombre', 'congresista', 'miembro', 'legislador', 'representante'],
  ...['senador', 'senadora', 'class', 'clase', 'senateclass'],
];

const emailNames = [
  ...['email', 'emailaddress', 'emails', 'officeemail', 'contactemail', 'emailcontact', 'mail'],
  ...['correo', 'correoelectronico', 'correodelaoficina', 'direcciondecorreo'],
  ...['direcciondecorreoelectronico', 'direccionelectronica', 'mailaddress'],
];

/** Parts of other names for these columns: "Congressional District", "Staff e-mail (general)". */
const OFFICE_PART =
  /seat|office|district|^dist$|member|legislat|represent|senator|bioguide|congres|oficina|escano|distrito|miembro|despacho|official|elected|incumbent|politician|funcionari|titular|^(?:display|common|preferred|complete|legal|list)name$|nombrecompleto|^name(?:full|of)|^nombrede/;
const EMAIL_PART = /e?mail|correo/;
/** Addresses of one person of the staff. */
const PERSON_EMAIL = /chief|cos|director|scheduler|assistant|counsel|press|personal|aide|jef[ea]/;
/** Columns in which a state alone is a seat: in others, "DC" is where the office is. */
const DISTRICT_COLUMN = /seat|dist|^cd$|ocd|constituency|escano|asiento/;
/** Columns that may hold a place, or a person of the staff, beside the member's own column. */
const LOOSE_COLUMN =
  /office(?!id)|oficina|despacho|contact|director|manager|organization|^(?:who|recipient|to|target)$/;
/** Columns that hold the member's own name, unless they are loose. */
const MEMBER_COLUMN =
  /^rep(?!ort|ub)|member|^moc$|legislat|lawmaker|legislador|represent|sena(?:tor|dora?)|delegate|congress(?!ional)|congresista|miembro|official|elected|incumbent|politician|funcionari|titular/;
/** Columns that hold the name of the member, or of a person of the staff. */
const NAME_COLUMN =
  /^(?:(?:full|display|common|preferred|complete|legal|list|first|last)?name|name(?:full)?|nombres?|nombrecompleto|apellidos?|last|surname)$/;
/** Columns that say what the person in the column of names is. */
const TITLE_COLUMN = /^(?:(?:job|staff)?(?:title|position|role)|prefix|titulo|cargo|puesto)$/;
const CLASS_COLUMN = /^(?:senate)?cla(?:ss|se)$/;
const SENATOR_COLUMN = /^(?:us|unitedstates)?sena(?:tor|dora?)(?:s|es)?(?:name)?$/;
const HOUSE_COLUMN = /^rep|house|member(?!name)|congressm|congressp/;
/** Columns about an office that do not name it. */
const NOT_OFFICE =
  /phone|fax|address|room|building|city|county|party|website|url|since|term|date|title|position|role/;
/** Columns about a person of the staff: "Legislative Assistant", "Staff last name". */
const STAFF_COLUMN =
  /staff|aide|assistant|asesor|asistente|advis[eo]r|correspondent|counsel|scheduler|secretar|caseworker|liaison|chief|jef[ea]/;
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
    return at >= 0 ? at : names.findIndex((name) => part.test(name) && !STAFF_COLUMN.test(name));
  };
  const [first, last] = [like(firstNames, /firstname/), like(lastNames, /lastname/)];
  const named = officeNames.map((name) =>
    last >= 0 && name === 'nombre' ? -1 : names.indexOf(name),
  );
  const others = [NOT_OFFICE, STAFF_COLUMN, EMAIL_PART];
  const partly = whereName(OFFICE_PART).filter(
    (at) => !others.some((part) => part.test(names[at] ?? '')),
  );
  const offices = [...new Set([...named, ...partly])].filter((at) => at >= 0 && at !== email);
  if (offices.length === 0 && last < 0) return undefined;
  const columns = names.findLastIndex(Boolean) + 1;
  const state = stateColumn(names, below);
  const chamber = indexOf(chamberNames);
  const isSenate =
    names.some((name) => SENATOR_COLUMN.test(name)) &&
    !names.some((name) => HOUSE_COLUMN.test(name));
  const recognized = [email, state, chamber, first, last, ...offices].filter((at) => at >= 0);
  const score = new Set(recognized).size;
  const titles = whereName(TITLE_COLUMN);
  return { names, offices, email, columns, state, chamber, titles, isSenate, first, last, score };
}

/** Column of the state; one that is only called like it, as "State director", must hold a state. */
function stateColumn(names: string[], below: string[][]): number {
  const at = names.findIndex((name) => stateNames.includes(name));
  const holdsState = (column: number) =>
    below.slice(0, SAMPLE_ROWS).some((row) => readState(cellText(row[column])));
  const like = /^state(?!ment|wide)/;
  return at >= 0 ? at : names.findIndex((name, column) => like.test(name) && holdsState(column));
}

export type Header = NonNullable<ReturnType<typeof findHeader>>;

/**
 * Column of the address: one that is called exactly so, if it holds any address, then one that is
 * called like it, the fullest first; otherwise the only one that holds any.
 */
function emailColumn(cells: string[], names: string[], below: string[][]): number | undefined {
  if (cells.some((cell) => cell.includes('@'))) return undefined;
  // Lists that staff fill in may have few addresses, and those far down.
  const given = below.filter((row) => row.some((cell) => cell.includes('@')));
  const sample = given.slice(0, SAMPLE_ROWS);
  const addressesIn = (at: number) => sample.filter((row) => row[at]?.includes('@')).length;
  const exact = emailNames.map((name) => names.indexOf(name)).filter((at) => at >= 0);
  const like = names.flatMap((name, at) => (EMAIL_PART.test(name) ? [at] : []));
  const general = like.filter((at) => !PERSON_EMAIL.test(names[at] ?? ''));
  const called = [exact, general, like].filter((columns) => columns.length > 0);
  if (called.length === 0) {
    const holding = names.map((_, at) => at).filter((at) => names[at] && addressesIn(at) > 0);
    return holding.length === 1 ? holding[0] : undefined;
  }
  const [best = []] = called.toSorted(
    (one, other) => Number(other.some(addressesIn)) - Number(one.some(addressesIn)),
  );
  return best.reduce((most, at) => (addressesIn(at) > addressesIn(most) ? at : most));
}

/** Texts of a row about its office, the most reliable first. */
type RowNames = {
  firm: string[];
  /** Texts that may also be about a place or a person of the staff. */
  loose: string[];
  /** Whether all texts are loose, and `firm` only has them because there are no others. */
  isLoose: boolean;
  /** The member's name as typed, in columns that hold no other name. */
  members: string[];
  chamber?: 'house' | 'senate';
};

type RowContext = {
  /** State named by a row above, where it is written only once. */
  group?: string;
  /** Whether rows of the table are about people of the staff. */
  hasStaff?: boolean;
};

type NamedText = { name: string; text: string };

/**
 * What a row may call its office, the most reliable first: a seat, an id, or a name, completed by
 * the columns of the state and the chamber.
 */
export function officesIn(
  cells: string[],
  header: Header,
  { group = '', hasStaff = false }: RowContext = {},
): RowNames {
  const { state, first, last } = header;
  const typedState = cellText(cells[state]);
  // A state that cannot be read is not the state of the row above.
  const place = readState(isFilled(typedState) ? typedState : group);
  const given: NamedText[] = header.offices.map((at) => ({
    name: header.names[at] ?? '',
    text: cellText(cells[at]),
  }));
  if (last >= 0) {
    const text = `${cellText(cells[first])} ${cellText(cells[last])}`.trim();
    given.push({ name: header.names[last] ?? '', text });
  }
  // A dash stands for a senator's district.
  const filled = given.filter(({ text }) => isFilled(text));
  const words = filled.length > 0 ? filled : given.filter(({ text }) => text);
  const isSenator = filled.some(({ text }) => SENATOR.test(text));
  const chamber =
    chamberTitleOf(cellText(cells[header.chamber])) || (header.isSenate ? 'Sen.' : '');
  const title = chamber || (isSenator ? 'Sen.' : '');
  const row = { place, title, state: typedState };
  const isStaff = isStaffRow(cells, header);
  const hasMember = filled.some((one) => isMemberName(one) || isTitledOffice(one));
  const isLoose = (one: NamedText) => {
    if (isPlaceAlone(one.text)) return !DISTRICT_COLUMN.test(one.name);
    if (isSeat(one.text) || isTitledOffice(one)) return false;
    if (NAME_COLUMN.test(one.name)) return isStaff || hasMember;
    return LOOSE_COLUMN.test(one.name);
  };
  const certain = words.filter((one) => !isLoose(one));
  const uncertain = words.filter(
    (one) => isLoose(one) && !(certain.length > 0 && isPlaceAlone(one.text)),
  );
  const formsIn = (of: typeof words) => [
    ...new Set(
      of.flatMap(({ name, text }) => formsOf(text, { ...row, isClass: CLASS_COLUMN.test(name) })),
    ),
  ];
  const hasTitle = titlesIn(cells, header).length > 0;
  const isOwnName = !isStaff && !hasMember && (hasTitle || !hasStaff);
  const members = filled.filter(
    (one) => isMemberName(one) || (isOwnName && NAME_COLUMN.test(one.name) && isName(one.text)),
  );
  const about = {
    members: members.map(({ text }) => text),
    ...(title && { chamber: chamberOf[title] }),
  };
  if (words.length === 0 && place && title === 'Sen.')
    return { firm: [`${place} Senate`], loose: [], isLoose: false, ...about };
  const [firm, loose] = [formsIn(certain), formsIn(uncertain)];
  return firm.length > 0
    ? { firm, loose, isLoose: false, ...about }
    : { firm: loose, loose: [], isLoose: true, ...about };
}

/** Whether a cell says anything: a dash or a ditto mark does not. */
export const isFilled = (text: string) => /[\p{L}\p{N}]/u.test(text);
const isPlaceAlone = (text: string) => !/\d/.test(text) && readState(text) !== undefined;
const isSeat = (text: string) =>
  /\d/.test(text) || Boolean(readTypedSeat(text) ?? readTypedSenateSeat(text));
const isName = (text: string) => !isSeat(text) && !isPlaceAlone(text);
const isMemberName = ({ name, text }: NamedText) =>
  MEMBER_COLUMN.test(name) &&
  ![DISTRICT_COLUMN, LOOSE_COLUMN].some((other) => other.test(name)) &&
  isName(text);

/** "Office of Rep. Example" in a column that may also hold a place. */
const isTitledOffice = ({ name, text }: NamedText) =>
  /office|oficina|despacho/.test(name) && TITLED.test(text.replace(OFFICE_OF, ''));
const TITLED = /^\W*(?:rep|sen|representative|senator|representante|senadora?)\b\.?\s*\p{L}/iu;

/** Whether a row is about a person of the staff. */
export const isStaffRow = (cells: string[], header: Header) =>
  titlesIn(cells, header).some((title) => !isMemberTitle(title));

const titlesIn = (cells: string[], { titles }: Header) =>
  titles.map((at) => cellText(cells[at])).filter(isFilled);

type RowParts = { place: string | undefined; title: string; state: string; isClass: boolean };

/** A text as it may name an office, together with the row's state and chamber. */
function formsOf(text: string, { place, title, state, isClass }: RowParts): string[] {
  const senateSeat = place && readTypedSenateSeat(`${place} ${isClass ? 'class ' : ''}${text}`);
  if (isClass) return senateSeat && title !== 'Rep.' ? [senateSeat] : [];
  if (senateSeat) return [`${place} ${text}`];
  if (title === 'Sen.') {
    if (readTypedSeat(text) && !isPlaceAlone(text)) return [text];
    // A number beside a senator may count the state's two senators: only a class is a seat.
    if (place && (NUMBER_ALONE.test(text) || readTypedSeat(`${place} ${text}`))) {
      return [`${place} Senate`];
    }
  }
  if (place && readTypedSeat(`${place} ${text}`)) return [`${place} ${text}`];
  if (!place && NUMBER_ALONE.test(text)) return [`${state} ${text}`.trim()];
  if (/[\d([]/.test(text) || !(place || title)) return [text];
  const named = SENATOR.test(text) ? text : `${title} ${text}`.trim();
  return place ? [`${named} (${place})`, named] : [named];
}

const NUMBER_ALONE = /^\W*\d{1,3}(?:\.0+)?(?:st|nd|rd|th)?\W*$/i;

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
