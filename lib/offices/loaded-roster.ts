import type { Prisma } from '@/lib/platform/db';
import type { Roster } from './roster';

/**
 * Key of the roster that was loaded last, without corrections; newer than the file of this server
 * if another machine was updated.
 */
const ROSTER = 'roster_seats';
/** Key of the version from which the rows of the offices were last made. */
const SETTLED = 'roster';

/** Lock number: arbitrary, but the same on every machine. */
const ROSTER_LOCK = 73_119_002;

type LoadedRosterFact = {
  /** Hash of everything that the rows were made from. */
  hash: string;
  date: string;
  offices: number;
};

type SiteFactClient = Pick<Prisma.TransactionClient, 'siteFact'>;

/** Prevents others from loading a roster or correcting a seat until the transaction ends. */
export async function lockRoster(tx: Prisma.TransactionClient) {
  await tx.$executeRaw`select pg_advisory_xact_lock(${ROSTER_LOCK})`;
}

export async function findLoadedRoster(tx: SiteFactClient): Promise<Roster | undefined> {
  const found = await readFact<{ text: string }>(tx, ROSTER);
  return found && JSON.parse(found.text);
}

/** Stored as text, because its order is part of the offices' hash. */
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
