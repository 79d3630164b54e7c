import { actHistory } from './act-history';
import { type EditionName, editionFacts, type ShippedName } from './edition';
import { type Bill, billName, type EditionFacts, isHouseBill } from './edition-parts';
import type { Source } from './source';

/** Sponsor or cosponsor of a bill. The id is that of https://bioguide.congress.gov. */
export type Sponsor = {
  bioguide: string;
  last: string;
  /** State that the member represented then. */
  state: string;
  noLongerSits?: true;
};

export type SponsoredBill = {
  bill: Bill;
  sponsor: Sponsor;
  /** Cosponsors in the source, up to its date. */
  cosponsors: readonly Sponsor[];
  /** Set if there were more, whose names were not found. */
  more?: true;
  source: Source;
};

const fry: Sponsor = { bioguide: 'F000478', last: 'Fry', state: 'SC' };
const lieu: Sponsor = { bioguide: 'L000582', last: 'Lieu', state: 'CA' };
const wagner: Sponsor = { bioguide: 'W000812', last: 'Wagner', state: 'MO' };
const gillibrand: Sponsor = { bioguide: 'G000555', last: 'Gillibrand', state: 'NY' };

/** Sponsors of an edition's bills, who are thanked instead of asked. */
export const sponsored: Record<ShippedName, readonly SponsoredBill[]> = {
  // The full lists of 2024 were not found. Polaris counted ten senators on S. 4214, so no senator
  // who was in office then may be told that they did not introduce it.
  '2024-bill': [
    {
      bill: { congress: 118, type: 'hr', number: 7137 },
      sponsor: fry,
      cosponsors: [lieu, wagner, { bioguide: 'G000598', last: 'Garcia', state: 'CA' }],
      more: true,
      source: {
        url: 'https://fry.house.gov/news/documentsingle.aspx?DocumentID=392',
        date: '2024-01',
        confidence: 'high',
      },
    },
    {
      bill: { congress: 118, type: 's', number: 4214 },
      sponsor: gillibrand,
      cosponsors: [{ bioguide: 'R000595', last: 'Rubio', state: 'FL', noLongerSits: true }],
      more: true,
      source: {
        url: 'https://www.gillibrand.senate.gov/news/press/release/gillibrand-rubio-introduce-legislation-to-support-victims-of-human-trafficking/',
        date: '2024-05',
        confidence: 'high',
      },
    },
  ],
  '2026-law': [
    {
      bill: { congress: 119, type: 'hr', number: 4323 },
      sponsor: fry,
      cosponsors: [
        wagner,
        { bioguide: 'J000288', last: 'Johnson', state: 'GA' },
        { bioguide: 'T000460', last: 'Thompson', state: 'CA' },
        lieu,
        { bioguide: 'O000086', last: 'Owens', state: 'UT' },
        { bioguide: 'M001238', last: 'McBride', state: 'DE' },
        { bioguide: 'K000398', last: 'Kean', state: 'NJ' },
        { bioguide: 'S000522', last: 'Smith', state: 'NJ' },
        { bioguide: 'K000401', last: 'Kiley', state: 'CA' },
        { bioguide: 'S001228', last: 'Schmidt', state: 'KS' },
        { bioguide: 'C001103', last: 'Carter', state: 'GA' },
        { bioguide: 'D000624', last: 'Dingell', state: 'MI' },
        { bioguide: 'R000609', last: 'Rutherford', state: 'FL' },
        { bioguide: 'S001224', last: 'Self', state: 'TX' },
        { bioguide: 'H001102', last: 'Harris', state: 'NC' },
        { bioguide: 'M001222', last: 'Miller', state: 'OH' },
        // Printed without its accent; Illinois has only one member of that name.
        { bioguide: 'G000586', last: 'García', state: 'IL' },
        { bioguide: 'V000138', last: 'Vindman', state: 'VA' },
        { bioguide: 'L000601', last: 'Landsman', state: 'OH' },
      ],
      source: actHistory.introduced.source,
    },
    {
      bill: { congress: 119, type: 's', number: 2255 },
      sponsor: gillibrand,
      cosponsors: [
        { bioguide: 'H001079', last: 'Hyde-Smith', state: 'MS' },
        { bioguide: 'C001088', last: 'Coons', state: 'DE' },
        { bioguide: 'D000618', last: 'Daines', state: 'MT' },
      ],
      source: {
        url: 'https://www.congress.gov/bill/119th-congress/senate-bill/2255/cosponsors',
        name: 'S. 2255',
        date: '2025-10-19',
        confidence: 'medium',
      },
    },
  ],
};

type Sponsorship = { bill: Bill; role: 'sponsor' | 'cosponsor'; source: Source };

/**
 * Bills of an edition whose sponsors are known, in a version written by staff too. No one is thanked
 * for a bill that the version opposes.
 */
export function listSponsored({ bills, stance }: Pick<EditionFacts, 'bills' | 'stance'>) {
  if (stance === 'Con') return [];
  return Object.values(sponsored)
    .flat()
    .filter(({ bill }) => bills.some((one) => isSame(one, bill)));
}

const isSame = (one: Bill, other: Bill) =>
  one.congress === other.congress && billName(one) === billName(other);

export function isBillOf(chamber: 'house' | 'senate', { bill }: SponsoredBill): boolean {
  return isHouseBill(bill) === (chamber === 'house');
}

type SponsorOffice = { bioguide: string; chamber: 'house' | 'senate' };

/**
 * Bill of an edition that the member sponsored; undefined if there is none. Only a bill of the
 * office's chamber counts: a script of thanks names the chamber's bill, which a member who has since
 * moved to the other chamber did not sponsor.
 */
export function findSponsorship(
  edition: EditionName,
  { bioguide, chamber }: SponsorOffice,
): Sponsorship | undefined {
  const bills = listSponsored(editionFacts(edition)).filter((one) => isBillOf(chamber, one));
  for (const { bill, sponsor, cosponsors, source } of bills) {
    if (sponsor.bioguide === bioguide) return { bill, role: 'sponsor', source };
    if (cosponsors.some((one) => one.bioguide === bioguide)) {
      return { bill, role: 'cosponsor', source };
    }
  }
  return undefined;
}
