import { actHistory } from './act-history';
import type { Bill } from './bill';
import { type EditionName, editionFacts } from './edition';
import type { Source } from './source';

export type BillStatus = 'pending' | 'lapsed' | 'enacted';

/** The law that the Act became. */
export const law = {
  name: 'Public Law 119-73',
  enactedOn: actHistory.enacted.date,
  url: actHistory.enacted.source.url,
};

/** Where the words about the law come from, beside its own text. */
export const lawSources = {
  /** Definitions, in the text as passed. */
  definitions: {
    url: 'https://www.congress.gov/119/bills/hr4323/BILLS-119hr4323enr.htm',
    date: '2025-12',
    confidence: 'high',
  },
  /** The defence of duress, read in full. */
  duress: {
    url: 'https://uscode.house.gov/view.xhtml?edition=prelim&num=0&req=granuleid%3AUSC-prelim-title18-section28',
    date: '2026-01-30',
    confidence: 'high',
  },
  /** The sections as passed, in a reader of texts that gives no date; read in this month. */
  reader: {
    url: 'https://cuibono.fyi/clause-effect/bills/hr4323-119/reader',
    date: '2026-11',
    confidence: 'high',
  },
  /** The procedure, retold; its text was not read. */
  account: {
    url: 'https://policyrisk.com/behind-the-curtain/us-code/title/18/section/3771A',
    date: '2026-04-06',
    confidence: 'medium',
  },
  /** What the sponsor in the House said of the bill of 2024. */
  bill2024: {
    url: actHistory.house2024.source.url,
    date: '2024-01',
    confidence: 'high',
  },
  /** That nearly every state has a law of its own, and that they differ. */
  states: {
    url: 'https://polarisproject.org/criminal-record-relief-for-trafficking-survivors-report/',
    date: '2023',
    confidence: 'high',
  },
  /** Summary by the Congressional Research Service. */
  summary: {
    url: 'https://www.govinfo.gov/bulkdata/BILLSUM/119/hr/BILLSUM-119hr4323.xml',
    date: '2026-06-02',
    confidence: 'high',
  },
} as const satisfies Record<string, Source>;

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
 * What has become of bills of the Act by a day (counted in UTC): enacted when one of them is law,
 * pending while one is before Congress, otherwise lapsed. A bill whose companion became law is
 * settled with it. Without `bills`: of the Act in all its bills, as far as the record goes back.
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
