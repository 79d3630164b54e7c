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

/** What a version of staff says in no language, in the order of its form. */
export const factFields = ['bills', 'asksFor', 'stance', 'topic', 'study'] as const;

export type FactField = (typeof factFields)[number];

/** Bills of one version: what a gateway takes in a message, and a reader remembers. */
export const MAX_BILLS = 10;

const FIRST_CONGRESS = 93;
const LAST_CONGRESS = 200;

/** Types by how people write them, without dots and spaces: "hr", "hjres", "sconres". */
const typesByLetters = new Map(
  Object.entries(billTypes).map(([type, name]) => [lettersOf(name), type as Bill['type']]),
);

function lettersOf(text: string) {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

/** A bill as people write it: "119 H.R. 1234", "119th S. 12", "119 hjres 4". */
export function readBill(line: string): Bill | undefined {
  const pattern = /^(\d{2,3})(?:st|nd|rd|th)?[\s,]+([a-z][a-z.\s]*?)\s*(\d{1,5})$/i;
  const [, congress, letters = '', number] = pattern.exec(line.trim()) ?? [];
  const type = typesByLetters.get(lettersOf(letters));
  const bill = { congress: Number(congress), number: Number(number) };
  const isKnown = bill.congress >= FIRST_CONGRESS && bill.congress <= LAST_CONGRESS;
  return type && isKnown && bill.number > 0 ? { ...bill, type } : undefined;
}

/** "119 H.R. 1234". */
export const billLine = (bill: Bill) => `${bill.congress} ${billName(bill)}`;

/** Bills, one a line; each once. */
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
 * The facts of a stored version, of the type that shipped editions have. Messages of the issues are
 * problems of the form; a version that asks for passage names its bills.
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
