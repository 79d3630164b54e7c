import { z } from 'zod';
import {
  asksForValues,
  type Bill,
  billName,
  billTypes,
  cwcTopics,
  type EditionFacts,
  stances,
} from './edition-parts';

/** Language-independent fields of a version written by staff, in the order of its form. */
export const factFields = ['bills', 'asksFor', 'stance', 'topic', 'study'] as const;

export type FactField = (typeof factFields)[number];

/**
 * Maximum number of bills of one version, which a gateway accepts in a message and a reader can
 * remember.
 */
export const MAX_BILLS = 10;

const FIRST_CONGRESS = 93;
const LAST_CONGRESS = 200;

/** Types by their usual spelling without dots and spaces: "hr", "hjres", "sconres". */
const typesByLetters = new Map(
  Object.entries(billTypes).map(([type, name]) => [lettersOf(name), type as Bill['type']]),
);

function lettersOf(text: string) {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

const CONGRESS = /(?<congress>\d{2,3})(?:st|nd|rd|th)?/.source;
const BILL = /(?<letters>[a-z][a-z.\s]*?)\s*(?<number>\d{1,5})/.source;
const spellings = [
  new RegExp(`^${CONGRESS}(?: congress)?[\\s,]+${BILL}$`, 'i'),
  new RegExp(`^${BILL}[\\s,]+\\(?${CONGRESS}(?: congress)?\\)?$`, 'i'),
];

/** Address of a bill's page: "https://www.congress.gov/bill/119th-congress/house-bill/1234". */
const PAGE =
  /^https:\/\/(?:www\.)?congress\.gov\/bill\/(\d{2,3})[a-z]{2}-congress\/(house|senate)-(bill|joint-resolution|concurrent-resolution|resolution)\/(\d{1,5})(?:[/?#].*)?$/i;
const kinds: Record<string, string> = {
  bill: '',
  'joint-resolution': 'jres',
  'concurrent-resolution': 'conres',
  resolution: 'res',
};

/** The page's address as a spelling: "119 hr 1234". */
function spelledPage(line: string): string {
  return line.replace(PAGE, (_page, congress, chamber: string, kind: string, number) => {
    const isHouse = chamber.toLowerCase() === 'house';
    const type = kinds[kind.toLowerCase()] || (isHouse ? 'r' : '');
    return `${congress} ${isHouse ? 'h' : 's'}${type} ${number}`;
  });
}

/**
 * Bill in its usual spellings: "119 H.R. 1234", "119th S. 12", "119 hjres 4", with the Congress
 * behind, "H.R. 1234 (119th Congress)", and as the address of its page on congress.gov.
 */
export function readBill(line: string): Bill | undefined {
  const typed = spelledPage(line.trim());
  const found = spellings.map((spelling) => spelling.exec(typed)?.groups).find(Boolean);
  const { congress, letters = '', number } = found ?? {};
  const type = typesByLetters.get(lettersOf(letters));
  const bill = { congress: Number(congress), number: Number(number) };
  const isKnown = bill.congress >= FIRST_CONGRESS && bill.congress <= LAST_CONGRESS;
  return type && isKnown && bill.number > 0 ? { ...bill, type } : undefined;
}

/** Bill as one line: "119 H.R. 1234". */
export const billLine = (bill: Bill) => `${bill.congress} ${billName(bill)}`;

/** Bills, one per line, without duplicates. */
const bills = z.string().transform((text, context): Bill[] => {
  const lines = text.split(/\n/).map((line) => line.trim());
  const read = lines.filter(Boolean).map(readBill);
  const found = read.filter((bill) => bill !== undefined);
  const isWrong = found.length < read.length || found.length > MAX_BILLS;
  const isTwice = new Set(found.map(billLine)).size < found.length;
  if (!isWrong && !isTwice) return found;
  context.addIssue({ code: 'custom', message: isTwice ? 'twice' : 'bill' });
  return z.NEVER;
});

/**
 * Facts of a stored version, in the type of shipped editions. The messages of the issues are
 * problem keys of the form; a version that asks for passage names its bills.
 */
export const versionFacts = z
  .object({
    bills,
    asksFor: z.enum(asksForValues, 'missing'),
    stance: z.enum(stances, 'missing'),
    topic: z.enum(cwcTopics, 'missing'),
    study: z.enum(['yes', 'no'], 'missing').transform((answer) => answer === 'yes'),
  })
  .superRefine((facts, context) => {
    if (facts.asksFor !== 'passage' || facts.bills.length > 0) return;
    context.addIssue({ code: 'custom', message: 'missing', path: ['bills'] });
  })
  .transform(
    ({ study, ...facts }): EditionFacts => ({ ...facts, hasStudy: study, isStored: true }),
  );

export function factTexts(facts: EditionFacts): Record<FactField, string> {
  const { asksFor, stance, topic } = facts;
  const lines = facts.bills.map(billLine).join('\n');
  return { bills: lines, asksFor, stance, topic, study: facts.hasStudy ? 'yes' : 'no' };
}
