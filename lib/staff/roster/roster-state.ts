import { readDistrict } from '@/lib/lookup/district';
import { findSeatState } from '@/lib/offices/correct-seat';
import { findLoadedRoster } from '@/lib/offices/loaded-roster';
import { isVacant, readRoster } from '@/lib/offices/roster';
import { findRefusal, readRosterUpdates } from '@/lib/offices/roster-updates';
import { applyCorrections, listCorrections } from '@/lib/offices/seat-corrections';
import { ageInDays, readRosterDate, readSeats } from '@/lib/offices/seats';
import { db } from '@/lib/platform/db';

/** Age in days from which the staff pages show a warning. */
export const OLD_AFTER_DAYS = 30;

/** Everything that staff see about the holders of the seats. */
export async function readRosterState(now = new Date()) {
  const roster = (await findLoadedRoster(db())) ?? readRoster();
  const corrections = await listCorrections(db());
  const { effects } = applyCorrections(roster, corrections);
  const shown = [...(await readSeats(roster.seats.map(({ seat }) => seat))).values()];
  const date = await readRosterDate();
  return {
    date,
    ageDays: ageInDays(date, now),
    ...(await readRosterUpdates()),
    refusal: await findRefusal(),
    vacant: shown.filter(isVacant),
    unconfirmed: shown.flatMap((seat) =>
      !isVacant(seat) && seat.notConfirmedSince ? [{ ...seat, since: seat.notConfirmedSince }] : [],
    ),
    corrections: corrections.map((correction) => ({
      ...correction,
      effect: effects.get(correction.id) ?? ('changes' as const),
    })),
  };
}

export type RosterState = Awaited<ReturnType<typeof readRosterState>>;

/** Seat with the correction in force and its effect. */
export async function findSeatEffect(id: string) {
  const state = await findSeatState(db(), id);
  if (!state) return undefined;
  const roster = (await findLoadedRoster(db())) ?? readRoster();
  const { effects } = applyCorrections(roster, await listCorrections(db()));
  return { ...state, effect: state.correction && effects.get(state.correction.id) };
}

export type StaffSeat = NonNullable<Awaited<ReturnType<typeof findSeatEffect>>>;

/** Reads a seat as people type it: "tx-23", "AK-AL", "TX-S1". The seat may not exist. */
export function readSeatId(text: string): string | undefined {
  const [, state, number] = /^([A-Z]{2})-?S([123])$/.exec(text.trim().toUpperCase()) ?? [];
  return state ? `${state}-S${number}` : readDistrict(text);
}
