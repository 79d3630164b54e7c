import { createHash } from 'node:crypto';
import { readOfficeEmail } from '@/lib/offices/office-email';
import type { AddressLine } from './address-rows';
import {
  findNamedOffice,
  hasLastNameOf,
  type KnownOffice,
  namesOf,
  type OfficeNames,
  senatorsOf,
} from './office-names';

/** Reason that a line cannot be applied. If one line is faulty, none is applied. */
export type LineFault =
  | 'too_wide'
  | 'office_missing'
  | 'formula'
  | 'no_office'
  | 'several'
  /** The seat and the member, two members, or the seat and the chamber are of different offices. */
  | 'contradiction'
  /** A state's senator, without a name or a class. */
  | 'senator'
  | 'vacant'
  | 'wrong_email'
  /** Another line has a different address for the same office. */
  | 'twice';

/** Effect of a line; the last three change nothing. */
export type LineEffect = 'sets' | 'changes' | 'clears' | 'same' | 'repeats' | 'no_address';

export type ReportLine = Pick<AddressLine, 'line' | 'sheet' | 'office' | 'email' | 'unused'> & {
  seat?: string;
  name?: string | null;
  before?: string | null;
  /** Offices that the line may mean: "TX-S1 Ted Cruz or TX-S2 John Cornyn". */
  choices?: string;
  /** Name that the file has for the member, if it is another one: of a former member, perhaps. */
  otherName?: string;
} & ({ fault: LineFault; effect?: undefined } | { effect: LineEffect; fault?: undefined });

type AddressChange = {
  seat: string;
  bioguide: string;
  before: string | null;
  after: string | null;
};

export type AddressReport = {
  lines: ReportLine[];
  faults: number;
  /** Number of lines whose address is blank, as of many offices in a list that staff fill in. */
  withoutAddress: number;
  /** All changes of the file; empty if a line is wrong. */
  changes: AddressChange[];
  /** Fingerprint of the changes, so that only the changes shown can be confirmed. */
  mark: string;
  /** Sheets of a workbook without a line that names an office, beside those that have one. */
  unreadSheets: string[];
};

type MatchedLine = { line: AddressLine; office: KnownOffice; address: string | null };
/** A line without an address, which changes nothing, whatever its office is. */
type BlankLine = { line: AddressLine; office?: KnownOffice; isBlank: true };
type FaultyLine = { line: AddressLine; office?: KnownOffice; fault: LineFault; choices?: string };

/** Changes that each line of a file would make to the current offices, and all changes together. */
export function reportOn(lines: AddressLine[], offices: KnownOffice[]): AddressReport {
  const byName = namesOf(offices);
  const all = lines.map((line) => readLine(line, byName));
  const unreadSheets = sheetsWithoutOffice(all);
  const read = all.filter(({ line: { sheet } }) => !sheet || !unreadSheets.includes(sheet));
  const addresses = new Map<string, Set<string | null>>();
  for (const one of read) {
    if (!('address' in one)) continue;
    const { seat } = one.office;
    // Providers ignore case.
    const address = one.address?.toLowerCase() ?? null;
    addresses.set(seat, (addresses.get(seat) ?? new Set()).add(address));
  }
  const seen = new Set<string>();
  const report = read.map((one): ReportLine => {
    const line = shownOf(one.line);
    if ('fault' in one) {
      const { office, fault, choices } = one;
      return { ...line, ...knownOf(office), ...(choices && { choices }), fault };
    }
    if ('isBlank' in one) return { ...line, ...knownOf(one.office), effect: 'no_address' };
    const { seat, email: before } = one.office;
    const otherName = otherNameIn(one, byName);
    const known = { ...line, ...knownOf(one.office), ...(otherName && { otherName }) };
    if ((addresses.get(seat)?.size ?? 0) > 1) return { ...known, fault: 'twice' };
    if (seen.has(seat)) return { ...known, effect: 'repeats' };
    seen.add(seat);
    return { ...known, effect: effectOf(before, one.address) };
  });
  const faults = report.filter(({ fault }) => fault).length;
  const changes = faults > 0 ? [] : changesOf(read);
  const mark = createHash('sha256').update(JSON.stringify(changes)).digest('base64url');
  const withoutAddress = report.filter(({ effect }) => effect === 'no_address').length;
  return { lines: report, faults, withoutAddress, changes, mark, unreadSheets };
}

const shownOf = ({ line, sheet, office, email, unused }: AddressLine) => ({
  line,
  ...(sheet !== undefined && { sheet }),
  office,
  email,
  ...(unused && { unused }),
});

/**
 * Sheets about something else, such as a list of the team. A seat that does not exist is about an
 * office, too; and if no sheet names one, nothing says which of them should.
 */
function sheetsWithoutOffice(read: ReturnType<typeof readLine>[]): string[] {
  const named = new Map<string, boolean>();
  for (const one of read) {
    const { sheet, office, others } = one.line;
    if (sheet === undefined) continue;
    const isAbout =
      one.office !== undefined ||
      ('fault' in one && (one.fault === 'several' || one.choices !== undefined)) ||
      [office, ...others].some((text) => SEAT.test(text) || BIOGUIDE.test(text));
    named.set(sheet, isAbout || named.get(sheet) === true);
  }
  const without = [...named].flatMap(([sheet, isAbout]) => (isAbout ? [] : [sheet]));
  return without.length < named.size ? without : [];
}

/** Vacant seats have no member whose name a file could have. */
const VACANT = /vacan|open seat/i;

/** The member's name in a file, if neither it nor another text of the line has the last name. */
function otherNameIn({ line, office }: MatchedLine, offices: OfficeNames): string | undefined {
  const { name } = office;
  const members = (line.members ?? []).filter((typed) => !VACANT.test(typed));
  if (name === null) return undefined;
  const texts = [...members, line.office, ...line.others, ...(line.loose ?? [])];
  const isNamed = texts.some((typed) => hasLastNameOf(typed, name));
  // A name may also be found in spite of damaged letters.
  const isFound = members.some((typed) => findNamedOffice(typed, offices) === office);
  return isNamed || isFound ? undefined : members[0];
}

function readLine(line: AddressLine, offices: OfficeNames): MatchedLine | BlankLine | FaultyLine {
  const texts = [line.office, ...line.others];
  const firm = texts.map((typed) => ({ typed, found: findNamedOffice(typed, offices) }));
  // Names of people of the staff, or of places, contradict nothing.
  const named = line.isLoose ? [] : officesNamed(firm);
  const other = otherChamber(named, line.chamber, offices);
  const isContradiction = named.length > 1 || other !== undefined;
  const found = isContradiction ? undefined : findOffice(firm, line.loose ?? [], offices);
  const office = found ?? undefined;
  const fault = (why: LineFault) => ({ line, office, fault: why });
  if (line.isTooWide) return fault('too_wide');
  if (line.email === '') return { line, office, isBlank: true };
  if (line.office === '') return fault('office_missing');
  const address = readOfficeEmail(line.email);
  // A spreadsheet would run it as a formula, and no office or address begins with these characters.
  if (address !== null && [line.office, line.email].some((cell) => /^[=+@]|^-./.test(cell)))
    return fault('formula');
  if (isContradiction)
    return { ...fault('contradiction'), choices: choicesOf([...named, ...(other ?? [])]) };
  if (found === null) return fault('several');
  const senators = office ? [] : senatorsOf(line.office, offices.offices);
  if (senators.length > 0) return { ...fault('senator'), choices: choicesOf(senators) };
  if (!office) return fault('no_office');
  if (address === undefined) return fault('wrong_email');
  if (office.bioguide === null && address !== null) return fault('vacant');
  return { line, office, address };
}

/** A seat that exists or not; a name in another column cannot correct it. */
const SEAT = /^\s*[a-z]{2}[\s-]*(?:\d{1,3}|al|s\d)\s*$/i;

/** A text of a line, and the office that it names; null for a name that several members have. */
type NamedOffice = { typed: string; found: KnownOffice | null | undefined };

/** Office that a line names: by its first column, or by another if that one names none. */
function findOffice([first, ...others]: NamedOffice[], loose: string[], offices: OfficeNames) {
  if (first?.found || SEAT.test(first?.typed ?? '')) return first?.found;
  const other = others.find(({ found }) => found)?.found;
  return (
    other ?? loose.map((typed) => findNamedOffice(typed, offices)).find(Boolean) ?? first?.found
  );
}

const BIOGUIDE = /^[a-z]\d{6}$/i;

/** All offices that a line names; a former member's bioguide id is of none. */
function officesNamed(named: NamedOffice[]): KnownOffice[] {
  // A name with its state is more certain than the name alone.
  const certain = named.filter(
    ({ typed }) => !named.some((one) => one.found && one.typed.startsWith(`${typed} (`)),
  );
  const found = new Set(certain.flatMap((one) => one.found ?? []));
  const former = named.find((one) => !one.found && BIOGUIDE.test(one.typed));
  const bioguide = former?.typed.toUpperCase() ?? '';
  return [...found, ...(former ? [{ seat: bioguide, bioguide, name: '', email: null }] : [])];
}

/**
 * The state's senators, if a senator's line names a House seat; a member of the House has no such
 * choice. Undefined if the seat is of the line's chamber.
 */
function otherChamber(
  [one, ...more]: KnownOffice[],
  chamber: AddressLine['chamber'],
  { offices }: OfficeNames,
): KnownOffice[] | undefined {
  if (!one || !chamber || more.length > 0 || !one.seat.includes('-')) return undefined;
  const isSenate = /-S\d$/.test(one.seat);
  if (isSenate === (chamber === 'senate')) return undefined;
  const senators = `${one.seat.slice(0, 2)}-S`;
  return isSenate ? [] : offices.filter(({ seat }) => seat.startsWith(senators));
}

const choicesOf = (offices: KnownOffice[]) =>
  offices.map(({ seat, name }) => `${seat} ${name ?? '(vacant)'}`.trim()).join(' or ');

/** Office that a line refers to, also for a faulty line. */
function knownOf(office: KnownOffice | undefined) {
  return office && { seat: office.seat, name: office.name, before: office.email };
}

function effectOf(before: string | null, after: string | null): LineEffect {
  if (before === after) return 'same';
  if (after === null) return 'clears';
  return before === null ? 'sets' : 'changes';
}

function changesOf(read: ReturnType<typeof readLine>[]): AddressChange[] {
  const changes = new Map<string, AddressChange>();
  for (const one of read) {
    if (!('address' in one) || one.office.email === one.address) continue;
    const { seat, bioguide, email: before } = one.office;
    changes.set(seat, { seat, bioguide: bioguide ?? '', before, after: one.address });
  }
  return [...changes.values()].sort((a, b) => (a.seat < b.seat ? -1 : 1));
}
