import DataLoader from 'dataloader';
import { beginsCongress, type Congress, congressOn, newMapsOf } from '@/lib/lookup/congress';
import type { SeatId } from '@/lib/lookup/district';
import { askDatabase, NoAnswer } from '@/lib/platform/ask-database';
import { db, Prisma, prepared } from '@/lib/platform/db';
import { DAY_MS, washingtonDay } from '@/lib/platform/time';
import type { OfficeOverrides } from './choose-channel';
import { findSettled } from './loaded-roster';
import { type OfficeRow, seatOfRow } from './office-rows';
import { findSeat, isVacant, type Member, rosterDate, type Seat, type VacantSeat } from './roster';

/** Seat as shown on the site, with its office overrides. */
export type KnownSeat = VacantSeat | (Member & { overrides?: OfficeOverrides });

let lastQuery: Promise<unknown> = Promise.resolve();

const NOT_ANSWERED = 'not_answered';

/**
 * Batch loader for rows of offices, without a cache: each row is read after it was requested.
 * Requests that arrive while a query runs share the next one, so that a rush of lookups costs one
 * query at a time.
 */
const officeLoader = new DataLoader<SeatId, OfficeRow | typeof NOT_ANSWERED | undefined>(
  (ids) => {
    const query = readOffices([...new Set(ids)]);
    lastQuery = query;
    return query.then((offices) => ids.map((id) => (offices ? offices.get(id) : NOT_ANSWERED)));
  },
  {
    cache: false,
    batchScheduleFn(start) {
      const startNext = () => setImmediate(start);
      lastQuery.then(startNext, startNext);
    },
  },
);

const officeColumns = Prisma.raw(
  Object.values(Prisma.OfficeScalarFieldEnum)
    .map((column) => `"${column}"`)
    .join(', '),
);

/** Rows by seat; undefined while the database does not answer. Prepared, as each message asks. */
async function readOffices(seats: SeatId[]): Promise<Map<string, OfficeRow> | undefined> {
  const rows = await askDatabase(
    () => db().$queryRaw<OfficeRow[]>`
      ${prepared} select ${officeColumns} from "Office" where seat = any(${seats}::text[])`,
  );
  return rows && new Map(rows.map((row) => [row.seat, row]));
}

/**
 * Members of these seats: from the table of offices, which all machines share and which includes
 * staff corrections, else from the roster on disk. Unknown ids are left out.
 * @param options.sure only from the table, as for a message that is about to be stored
 * @throws NoAnswer if it must be from the table and the database does not answer
 */
export async function readSeats(
  ids: SeatId[],
  { sure = false } = {},
): Promise<Map<SeatId, KnownSeat>> {
  const rows = await Promise.all(ids.map((id) => officeLoader.load(id)));
  if (sure && rows.includes(NOT_ANSWERED)) throw new NoAnswer();
  const now = new Date();
  const seats = ids.flatMap((id, index) => {
    const row = rows[index] === NOT_ANSWERED ? undefined : rows[index];
    const seat = row ? seatWithOverrides(row) : findSeat(id);
    return seat ? markUnconfirmed(seat, row?.rosterDate ?? rosterDate(), now) : [];
  });
  return new Map(seats.map((seat) => [seat.seat, seat]));
}

/** One seat; undefined for an unknown id. */
export async function readSeat(id: string): Promise<KnownSeat | undefined> {
  return (await readSeats([id as SeatId])).get(id as SeatId);
}

/**
 * Names of members; a vacant seat has none. The name is empty if only an older Congress had it:
 * once a state is redrawn, a name does not tell voters which district is theirs.
 */
export async function readNames(ids: SeatId[]): Promise<Map<SeatId, string>> {
  const redrawn = newMapsOf(congressOn(new Date()));
  const seats = await readSeats(ids);
  return new Map(
    [...seats].flatMap(([id, seat]) => {
      const isOld = beginsCongress(seat.notConfirmedSince ?? '');
      if (isOld && (isVacant(seat) || redrawn.includes(seat.state))) return [[id, ''] as const];
      return isVacant(seat) ? [] : [[id, seat.name] as const];
    }),
  );
}

/** Day up to which the members are known to be right; shown wherever members are shown. */
export async function readRosterDate(): Promise<string> {
  const settled = await askDatabase(() => findSettled(db()));
  return settled?.date ?? rosterDate();
}

function seatWithOverrides(row: OfficeRow): KnownSeat {
  const seat = seatOfRow(row);
  const { email, channelChoice, pausedAt } = row;
  return isVacant(seat) ? seat : { ...seat, overrides: { email, channelChoice, pausedAt } };
}

/** Whether a new Congress fills the seat: the whole House and a third of the Senate. */
export function isFilledBy(seat: SeatId, { newSenateClass }: Congress): boolean {
  const [, senateClass] = /-S([123])$/.exec(seat) ?? [];
  return !senateClass || Number(senateClass) === newSenateClass;
}

/** First day of the current Congress, if the roster is older and the seat was filled again. */
export function unknownSince(seat: SeatId, rosterDate: string, now: Date): string | undefined {
  const congress = congressOn(now);
  if (rosterDate >= congress.firstDay) return undefined;
  return isFilledBy(seat, congress) ? congress.firstDay : undefined;
}

/**
 * Seat as it may be shown: in a new Congress, an older roster confirms neither member nor vacancy.
 */
export function markUnconfirmed<Shown extends Seat>(
  seat: Shown,
  rosterDate: string,
  now: Date,
): Shown {
  const since = unknownSince(seat.seat, rosterDate, now);
  return since ? { ...seat, notConfirmedSince: since } : seat;
}

/** Whole days from the day up to which the members are known to today in Washington. */
export function ageInDays(date: string, now = new Date()): number {
  return Math.round((Date.parse(washingtonDay(now)) - Date.parse(date)) / DAY_MS);
}

/** Age of the roster after which staff are asked to update it: a seat changes about once a month. */
export const OLD_AFTER_DAYS = 30;

/** Whether the roster needs an update: it is old, or a new Congress began after its day. */
export function isRosterOld(date: string, now: Date): boolean {
  return ageInDays(date, now) > OLD_AFTER_DAYS || date < congressOn(now).firstDay;
}

/** Age of the roster in days, for monitoring. */
export async function readRosterAge(now = new Date()): Promise<number> {
  return ageInDays(await readRosterDate(), now);
}
