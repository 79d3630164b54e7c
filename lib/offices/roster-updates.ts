import { db, type Prisma } from '@/lib/platform/db';
import { readFact, writeFact } from './loaded-roster';

const UPDATES = 'roster_updates';
const REFUSED = 'roster_refused';

/** Maximum number of stored updates. */
const KEPT = 10;
/**
 * Maximum number of stored reasons: one seat without a member causes a reason for each of its ZIP
 * codes.
 */
const REASONS_KEPT = 10;

/** Update with changes. `at` is an instant as text; the dates are the roster's. */
export type RosterUpdate = { at: string; from: string | null; to: string; changes: string[] };

/** `checkedAt`: time of the last check of the sources, with or without changes. */
type RosterUpdates = { checkedAt?: string; updates: RosterUpdate[] };

type RefusedUpdate = { at: string; reasons: string[] };

type Facts = Pick<Prisma.TransactionClient, 'siteFact'>;

/** Last updates, newest first. */
export async function readRosterUpdates(tx: Facts = db()): Promise<RosterUpdates> {
  return (await readFact<RosterUpdates>(tx, UPDATES)) ?? { updates: [] };
}

/** @param checked whether the sources themselves were checked, as opposed to reading a file */
export async function recordUpdate(
  tx: Facts,
  { at, checked, update }: { at: Date; checked: boolean; update?: Omit<RosterUpdate, 'at'> },
) {
  const { checkedAt, updates } = await readRosterUpdates(tx);
  const when = at.toISOString();
  await writeFact(tx, UPDATES, {
    checkedAt: checked ? when : checkedAt,
    updates: update ? [{ at: when, ...update }, ...updates].slice(0, KEPT) : updates,
  });
}

/** Records a refused update with implausible sources; all data stayed unchanged. */
export async function recordRefusal(tx: Facts, reasons: string[]) {
  const more = reasons.length - REASONS_KEPT;
  const kept = reasons.slice(0, REASONS_KEPT);
  if (more > 0) kept.push(`… and ${more} more, which the command printed`);
  await writeFact(tx, REFUSED, { at: new Date().toISOString(), reasons: kept });
}

/** Last refused update, unless a later one succeeded. */
export async function findRefusal(): Promise<RefusedUpdate | undefined> {
  const refused = await readFact<RefusedUpdate>(db(), REFUSED);
  const { checkedAt = '' } = await readRosterUpdates(db());
  return refused && refused.at > checkedAt ? refused : undefined;
}
