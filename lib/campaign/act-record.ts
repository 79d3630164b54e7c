import { washingtonDay } from '@/lib/platform/time';
import { actHistory, congressEnds } from './act-history';
import { type EditionName, editionFacts, editionNames } from './edition';
import type { Bill } from './edition-parts';

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

/**
 * Status of bills of the Act on a day of Washington: enacted when one of them is law, pending
 * while one is before Congress, otherwise lapsed. A bill whose companion became law is settled with
 * it. Without `bills`: all bills of the Act, as far back as the record goes.
 */
export function actStatus(on: Date, bills: readonly Bill[] = lives): BillStatus {
  const day = washingtonDay(on);
  const known = lives.filter((life) => bills.some((bill) => isSame(bill, life)));
  if (known.some(({ enactedOn }) => enactedOn && day >= enactedOn)) return 'enacted';
  const pending = known.some(({ from, congress }) => day >= from && day < congressEnds[congress]);
  return pending ? 'pending' : 'lapsed';
}

/** Whether an edition asks for something that is over: a bill that is no longer before Congress. */
export function isOver(name: EditionName, on: Date): boolean {
  const { asksFor, bills } = editionFacts(name);
  return asksFor === 'passage' && actStatus(on, bills) !== 'pending';
}

/** Whether an edition's ask is open: its bills are pending, or its law is in force. */
function isOpen(name: EditionName, on: Date): boolean {
  const { asksFor, bills } = editionFacts(name);
  return actStatus(on, bills) === (asksFor === 'passage' ? 'pending' : 'enacted');
}

/** The edition whose ask the record says is open; between two asks, the one that ended last. */
export function openEdition(on: Date): EditionName {
  const open = editionNames.findLast((name) => isOpen(name, on));
  return open ?? editionNames.findLast((name) => isOver(name, on)) ?? editionNames[0];
}

/** Day on which the last of an edition's bills ended with its Congress. */
export function endOfBills(name: EditionName): string {
  const ends = editionFacts(name).bills.map(({ congress }) => congressEnds[congress]);
  return ends.sort().at(-1) ?? '';
}

function isSame(one: Bill, other: Bill) {
  return one.congress === other.congress && one.type === other.type && one.number === other.number;
}
