import { washingtonDay } from '@/lib/platform/time';
import { actHistory } from './act-history';
import { type EditionName, editionFacts, editionNames } from './edition';
import type { Bill, EditionFacts } from './edition-parts';

export type BillStatus = 'pending' | 'lapsed' | 'enacted';

/** The law that the Act became. */
export const law = {
  name: 'Public Law 119-73',
  enactedOn: actHistory.enacted.date,
  url: actHistory.enacted.source.url,
};

type Life = Bill & { from: string; enactedOn?: string };

const lives: Life[] = [
  { congress: 118, type: 'hr', number: 7137, from: actHistory.house2024.date },
  { congress: 118, type: 's', number: 4214, from: actHistory.senate2024.date },
  { congress: 119, type: 'hr', number: 1379, from: actHistory.again.date },
  {
    congress: 119,
    type: 'hr',
    number: 4323,
    from: actHistory.introduced.date,
    enactedOn: actHistory.enacted.date,
  },
  { congress: 119, type: 's', number: 2255, from: actHistory.introduced.date },
];

/** Record that staff made of a bill, with the official page that confirms it. */
export type BillRecord = Bill & { status: BillStatus; on: string; sourceUrl: string };

/** Records of the campaign as last read, the oldest first (`rememberVersions`). */
let records: readonly BillRecord[] = [];

export function rememberBillRecords(read: readonly BillRecord[]) {
  records = read;
}

/** Records of the campaign as they would be with a further one: the newest of its day. */
export const recordsWith = (record: BillRecord): BillRecord[] => [
  ...records.filter(({ on }) => on <= record.on),
  record,
  ...records.filter(({ on }) => on > record.on),
];

/** Status of one bill, with its date if that is known. */
export type BillState = { status: BillStatus; since?: string; sourceUrl?: string };

/**
 * Status of a bill on a day in Washington: the record of the Act, then staff's latest record.
 * Without either, a bill is pending; in any case it ends with its Congress.
 * @param recorded replaces the records of the campaign, the oldest first
 */
export function billState(bill: Bill, on: Date, recorded = records): BillState {
  const day = washingtonDay(on);
  const life = lives.find((one) => isSame(one, bill));
  if (life?.enactedOn && day >= life.enactedOn) {
    return { status: 'enacted', since: life.enactedOn, sourceUrl: law.url };
  }
  const record = recorded.findLast((one) => isSame(one, bill) && one.on <= day);
  const known = record && { since: record.on, sourceUrl: record.sourceUrl };
  if (record && record.status !== 'pending') return { status: record.status, ...known };
  const end = endOfCongress(bill.congress);
  if (day >= end) return { status: 'lapsed', since: end };
  if (life && day < life.from) return { status: 'lapsed' };
  return { status: 'pending', ...known };
}

/** End of a Congress: January 3 of each odd year, at noon. */
function endOfCongress(congress: number): string {
  return `${1789 + 2 * congress}-01-03`;
}

/**
 * Combined status of bills: enacted when one of them is law, pending while one is before Congress,
 * otherwise lapsed. A bill whose companion became law is settled with it. Without `bills`: all
 * bills of the Act, as far back as the record goes.
 */
export function actStatus(
  on: Date,
  bills: readonly Bill[] = lives,
  recorded?: readonly BillRecord[],
): BillStatus {
  const all = bills.map((bill) => billState(bill, on, recorded).status);
  return (['enacted', 'pending'] as const).find((status) => all.includes(status)) ?? 'lapsed';
}

/** Whether an edition asks for something that is over: a bill that is no longer before Congress. */
export function isOver(name: EditionName, on: Date, recorded?: readonly BillRecord[]): boolean {
  const { asksFor, bills } = editionFacts(name);
  return asksFor === 'passage' && actStatus(on, bills, recorded) !== 'pending';
}

/** Whether an edition's ask is open: its bills are pending, or its law is in force. */
export function isAskOpen(
  { asksFor, bills }: EditionFacts,
  on: Date,
  recorded?: readonly BillRecord[],
): boolean {
  if (bills.length === 0) return true;
  return actStatus(on, bills, recorded) === (asksFor === 'passage' ? 'pending' : 'enacted');
}

/** The newest edition whose ask is open; between two asks, the one that ended last. */
export function openEdition(on: Date, recorded?: readonly BillRecord[]): EditionName {
  const names = editionNames();
  const open = names.findLast((name) => isAskOpen(editionFacts(name), on, recorded));
  return open ?? names.findLast((name) => isOver(name, on, recorded)) ?? '2026-law';
}

/** The first of these bills that is law; its companions ended with it. */
export function findEnactedBill(bills: readonly Bill[], on: Date): Bill | undefined {
  return bills.find((bill) => billState(bill, on).status === 'enacted');
}

/** Day on which the ask of an edition's bills ended: they became law, or the last of them lapsed. */
export function endOfBills(name: EditionName, on = new Date()): string {
  const states = editionFacts(name).bills.map((bill) => ({ bill, ...billState(bill, on) }));
  const enacted = states.find(({ status }) => status === 'enacted');
  if (enacted?.since) return enacted.since;
  return (
    states
      .map(({ bill, since }) => since ?? endOfCongress(bill.congress))
      .sort()
      .at(-1) ?? ''
  );
}

export function isSame(one: Bill, other: Bill) {
  return one.congress === other.congress && one.type === other.type && one.number === other.number;
}
