import type { EditionName } from '@/lib/campaign/edition';
import { textAt, type Wording, type WordingKey } from '@/lib/campaign/wording';
import { db, type Prisma } from '@/lib/platform/db';
import { type History, readHistory } from './read-history';

/** Longer words are named and not repeated in the audit. */
const SHORT = 300;

/**
 * Does something to the words of an edition, in one transaction and one at a time: whoever comes
 * second sees what the first has done.
 */
export function settingsLabels<Outcome>(
  name: EditionName,
  work: (tx: Prisma.TransactionClient, history: History) => Promise<Outcome>,
): Promise<Outcome> {
  return db().$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`words of ${name}`}, 0))`;
    return work(tx, await readHistory(name, tx));
  });
}

/** The draft that a page was made of: none, or one at a version. */
export type OfDraft = { draft: string; version: number };

export function isStale({ draft }: History, of: OfDraft): boolean {
  return of.draft !== (draft?.id ?? '') || of.version !== (draft?.version ?? 0);
}

/** A number and the short ones of some fields, for the audit: words of the campaign are public. */
export function auditOf(number: number, wording: Wording, fields: WordingKey[]) {
  const texts = fields.map((field) => [field, textAt(wording, field)] as const);
  const short = texts.map(([field, text]) => [field, text.length > SHORT ? '(long)' : text]);
  return { number, ...Object.fromEntries(short) };
}
