import { createHash } from 'node:crypto';
import { readOfficeEmail } from '@/lib/offices/office-email';
import type { AddressLine } from './address-rows';
import {
  findNamedOffice,
  type KnownOffice,
  namesOf,
  type OfficeNames,
  senatorsOf,
} from './office-names';

/** Reason that a line cannot be applied. If one line is faulty, none is applied. */
export type LineFault =
  | 'too_wide'
  | 'office_missing'
  | 'email_missing'
  | 'formula'
  | 'no_office'
  | 'several'
  /** The seat and the member, or two members, are of different offices. */
  | 'contradiction'
  /** A state's senator, without a name or a class. */
  | 'senator'
  | 'vacant'
  | 'wrong_email'
  /** Another line has a different address for the same office. */
  | 'twice';

/** Effect of a line; the last two change nothing. */
export type LineEffect = 'sets' | 'changes' | 'clears' | 'same' | 'repeats';

export type ReportLine = Omit<AddressLine, 'isTooWide' | 'others' | 'loose'> & {
  seat?: string;
  name?: string | null;
  before?: string | null;
  /** Offices that the line may mean: "TX-S1 Ted Cruz or TX-S2 John Cornyn". */
  choices?: string;
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
  /** All changes of the file; empty if a line is wrong. */
  changes: AddressChange[];
  /** Fingerprint of the changes, so that only the changes shown can be confirmed. */
  mark: string;
};

type MatchedLine = { line: AddressLine; office: KnownOffice; address: string | null };

/** Changes that each line of a file would make to the current offices, and all changes together. */
export function reportOn(lines: AddressLine[], offices: KnownOffice[]): AddressReport {
  const byName = namesOf(offices);
  const read = lines.map((line) => readLine(line, byName));
  const addresses = new Map<string, Set<string | null>>();
  for (const one of read) {
    if ('fault' in one) continue;
    const { seat } = one.office;
    // Providers ignore case.
    const address = one.address?.toLowerCase() ?? null;
    addresses.set(seat, (addresses.get(seat) ?? new Set()).add(address));
  }
  const seen = new Set<string>();
  const report = read.map((one): ReportLine => {
    const { isTooWide: _wide, others: _others, loose: _loose, ...line } = one.line;
    if ('fault' in one) {
      const { office, fault, choices } = one;
      return { ...line, ...knownOf(office), ...(choices && { choices }), fault };
    }
    const { seat, email: before } = one.office;
    const known = { ...line, ...knownOf(one.office) };
    if ((addresses.get(seat)?.size ?? 0) > 1) return { ...known, fault: 'twice' };
    if (seen.has(seat)) return { ...known, effect: 'repeats' };
    seen.add(seat);
    return { ...known, effect: effectOf(before, one.address) };
  });
  const faults = report.filter(({ fault }) => fault).length;
  const changes = faults > 0 ? [] : changesOf(read);
  const mark = createHash('sha256').update(JSON.stringify(changes)).digest('base64url');
  return { lines: report, faults, changes, mark };
}

function readLine(
  line: AddressLine,
  offices: OfficeNames,
): MatchedLine | { line: AddressLine; office?: KnownOffice; fault: LineFault; choices?: string } {
  const texts = [line.office, ...line.others];
  const firm = texts.map((typed) => ({ typed, found: findNamedOffice(typed, offices) }));
  const named = officesNamed(firm);
  const found = named.length > 1 ? undefined : findOffice(firm, line.loose ?? [], offices);
  const office = found ?? undefined;
  const fault = (why: LineFault) => ({ line, office, fault: why });
  if (line.isTooWide) return fault('too_wide');
  if (line.office === '') return fault('office_missing');
  if (line.email === '') return fault('email_missing');
  const address = readOfficeEmail(line.email);
  // A spreadsheet would run it as a formula, and no office or address begins with these characters.
  if (address !== null && [line.office, line.email].some((cell) => /^[=+@]|^-./.test(cell)))
    return fault('formula');
  if (named.length > 1) return { ...fault('contradiction'), choices: choicesOf(named) };
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
    if ('fault' in one || one.office.email === one.address) continue;
    const { seat, bioguide, email: before } = one.office;
    changes.set(seat, { seat, bioguide: bioguide ?? '', before, after: one.address });
  }
  return [...changes.values()].sort((a, b) => (a.seat < b.seat ? -1 : 1));
}
