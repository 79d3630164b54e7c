import { createHash } from 'node:crypto';
import { readOfficeEmail } from '@/lib/offices/office-email';
import type { AddressLine } from './address-rows';
import { findNamedOffice, type KnownOffice, namesOf, type OfficeNames } from './office-names';

/** Reason that a line cannot be applied. If one line is faulty, none is applied. */
export type LineFault =
  | 'too_wide'
  | 'office_missing'
  | 'email_missing'
  | 'formula'
  | 'no_office'
  | 'several'
  | 'vacant'
  | 'wrong_email'
  /** Another line has a different address for the same office. */
  | 'twice';

/** Effect of a line; the last two change nothing. */
export type LineEffect = 'sets' | 'changes' | 'clears' | 'same' | 'repeats';

export type ReportLine = Omit<AddressLine, 'isTooWide' | 'others'> & {
  seat?: string;
  name?: string | null;
  before?: string | null;
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
    const { isTooWide: _wide, others: _others, ...line } = one.line;
    if ('fault' in one) return { ...line, ...knownOf(one.office), fault: one.fault };
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
): MatchedLine | { line: AddressLine; office?: KnownOffice; fault: LineFault } {
  const found = findOffice(line, offices);
  const office = found ?? undefined;
  const fault = (why: LineFault) => ({ line, office, fault: why });
  if (line.isTooWide) return fault('too_wide');
  if (line.office === '') return fault('office_missing');
  if (line.email === '') return fault('email_missing');
  const address = readOfficeEmail(line.email);
  // A spreadsheet would run it as a formula, and no office or address begins with these characters.
  if (address !== null && [line.office, line.email].some((cell) => /^[=+@]|^-./.test(cell)))
    return fault('formula');
  if (found === null) return fault('several');
  if (!office) return fault('no_office');
  if (address === undefined) return fault('wrong_email');
  if (office.bioguide === null && address !== null) return fault('vacant');
  return { line, office, address };
}

/** A seat that exists or not; a name in another column cannot correct it. */
const SEAT = /^\s*[a-z]{2}[\s-]*(?:\d{1,3}|al|s\d)\s*$/i;

/** Office that a line names: by its first column, or by another if that one names none. */
function findOffice({ office, others }: AddressLine, offices: OfficeNames) {
  const [first, ...more] = (SEAT.test(office) ? [office] : [office, ...others]).map((typed) =>
    findNamedOffice(typed, offices),
  );
  return first ?? more.find(Boolean) ?? first;
}

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
