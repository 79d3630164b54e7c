import { correctSeat, findSeatState, withdrawCorrection } from '@/lib/offices/correct-seat';
import { holderOf, isVacant, type Seat } from '@/lib/offices/roster';
import type { CorrectionKind } from '@/lib/offices/seat-corrections';
import { db } from '@/lib/platform/db';
import type { Staff } from '@/lib/staff/access/require-staff';
import { recordAudit } from '@/lib/staff/audit';
import { type RosterProblems, readCorrection } from './correction-form';

type CorrectionOutcome<Done> = Done | 'changed' | 'no_seat';

/**
 * Corrects a seat from a form, with an audit entry.
 * @param form as typed; its `version` is the seat's version that the page showed
 */
export async function makeCorrection(
  { seat, kind, form }: { seat: string; kind: CorrectionKind; form: Record<string, string> },
  by: Staff,
): Promise<CorrectionOutcome<'corrected'> | { problems: RosterProblems }> {
  return db().$transaction(async (tx) => {
    const state = await findSeatState(tx, seat);
    if (!state) return 'no_seat';
    const read = readCorrection(kind, form, state);
    if ('problems' in read) return read;
    const { correction } = read;
    if (correction.bioguide) {
      const other = await tx.office.findUnique({ where: { bioguide: correction.bioguide } });
      if (other && other.seat !== seat) return { problems: { bioguide: 'elsewhere' } };
    }
    const version = form.version ?? '';
    const done = await correctSeat(tx, { ...correction, seat, version, madeBy: by.name });
    if (!done) return 'changed';
    await recordAudit(tx, by, {
      action: 'seat.corrected',
      subject: seat,
      reason: correction.reason,
      before: shownAs(done.before),
      after: shownAs(done.after),
    });
    return 'corrected';
  });
}

/** Withdraws the correction of a seat, with an audit entry. */
export async function withdrawOwnCorrection(
  { seat, version, reason }: { seat: string; version: string; reason: string },
  by: Staff,
): Promise<CorrectionOutcome<'correction_withdrawn'>> {
  return db().$transaction(async (tx) => {
    const done = await withdrawCorrection(tx, { seat, version, by: by.name });
    if (!done) return 'changed';
    await recordAudit(tx, by, {
      action: 'seat.correction_withdrawn',
      subject: seat,
      reason,
      before: shownAs(done.before),
      after: shownAs(done.after),
    });
    return 'correction_withdrawn';
  });
}

/** Facts about a seat that visitors see, for the audit. */
function shownAs(seat: Seat) {
  return isVacant(seat)
    ? { holder: 'vacant', since: seat.since }
    : { holder: holderOf(seat), party: seat.party, phone: seat.phone };
}
