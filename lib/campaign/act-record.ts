import { actHistory } from './act-history';
import { type EditionName, editionFacts } from './edition';
import type { Bill } from './edition-parts';

export type BillStatus = 'pending' | 'lapsed' | 'enacted';

/** The law that the Act became. */
export const law = {
  name: 'Public Law 119-73',
  enactedOn: actHistory.enacted.date,
  url: actHistory.enacted.source.url,
};

/** Every bill ends with its Congress: https://constitution.congress.gov/constitution/amendment-20/ */
const congressEnds = { 118: '2025-01-03', 119: '2027-01-03' } as const;

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
 * Status of bills of the Act on a day (counted in UTC): enacted when one of them is law, pending
 * while one is before Congress, otherwise lapsed. A bill whose companion became law is settled with
 * it. Without `bills`: all bills of the Act, as far back as the record goes.
 */
export function actStatus(on: Date, bills: readonly Bill[] = lives): BillStatus {
  const day = on.toISOString().slice(0, 10);
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

function isSame(one: Bill, other: Bill) {
  return one.congress === other.congress && one.type === other.type && one.number === other.number;
}
