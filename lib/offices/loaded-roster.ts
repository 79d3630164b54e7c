import type { Prisma } from '@/lib/platform/db';
import type { Roster } from './roster';

/**
 * The roster that was loaded last, before any correction: newer than the file of this machine when
 * another machine was updated.
 */
const ROSTER = 'roster_seats';
/** What the rows of the offices were last made of. */
const SETTLED = 'roster';

/** Any number does, as long as every machine uses the same. */
const ROSTER_LOCK = 73_119_002;

export type LoadedRosterFact = {
  /** Of everything the rows were made of. */
  hash: string;
  date: string;
  offices: number;
};

type SiteFactClient = Pick<Prisma.TransactionClient, 'siteFact'>;

/** Until the transaction ends, no one else loads a roster or corrects a seat. */
export async function lockRoster(tx: Prisma.TransactionClient) {
  await tx.$executeRaw`select pg_advisory_xact_lock(${ROSTER_LOCK})`;
}

export async function findLoadedRoster(tx: SiteFactClient): Promise<Roster | undefined> {
  const found = await readFact<{ text: string }>(tx, ROSTER);
  return found && JSON.parse(found.text);
}

/** As text: the order within it is part of what the offices' hash is made of. */
export async function keepLoadedRoster(tx: SiteFactClient, { date, seats }: Roster) {
  await writeFact(tx, ROSTER, { text: JSON.stringify({ date, seats }) });
}

export const findSettled = (tx: SiteFactClient) => readFact<LoadedRosterFact>(tx, SETTLED);

export const keepSettled = (tx: SiteFactClient, settled: LoadedRosterFact) =>
  writeFact(tx, SETTLED, settled);

export async function readFact<T>(tx: SiteFactClient, key: string): Promise<T | undefined> {
  const fact = await tx.siteFact.findUnique({ where: { key } });
  return fact?.value as T | undefined;
}

export async function writeFact(tx: SiteFactClient, key: string, value: Prisma.InputJsonValue) {
  await tx.siteFact.upsert({ where: { key }, create: { key, value }, update: { value } });
}
