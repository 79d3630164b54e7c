import { CLOCK_TOLERANCE_MS, HOUR_MS } from '@/lib/platform/time';

/** Minimum step of a suspicious clock change; time servers adjust in smaller steps. */
const MAX_STEP_MS = HOUR_MS;
/** Period after which a new time is accepted: a mistake would have been corrected by then. */
const BELIEVED_AFTER_MS = HOUR_MS;

type Readings = { now: () => number; monotonic: () => number };

/**
 * Detects when the server's clock is set, by comparison with the monotonic clock. Until the new time
 * is trusted, nothing is deleted or ended because of its age: a clock that is a day ahead costs a
 * delay and no messages.
 */
export function createClockWatch({
  now = Date.now,
  monotonic = () => performance.now(),
}: Partial<Readings> = {}) {
  let difference = now() - monotonic();
  let steppedAt: number | undefined;
  return {
    /** Whether the clock runs steadily, or has done so for an hour since it was set. */
    isTrusted(): boolean {
      const isAway = Math.abs(now() - monotonic() - difference) > MAX_STEP_MS;
      if (!isAway) {
        steppedAt = undefined;
        return true;
      }
      steppedAt ??= monotonic();
      if (monotonic() - steppedAt < BELIEVED_AFTER_MS) return false;
      difference = now() - monotonic();
      steppedAt = undefined;
      return true;
    },
    /**
     * What this clock may be used for, next to that of the database, which all servers share: a
     * server may have had a wrong clock since its start. Leases last five minutes: a clock that is
     * further ahead would free those of living workers, and their letters would be sent twice.
     */
    compare(database: Date): { freesLeases: boolean; endsAndDeletes: boolean } {
      const apart = Math.abs(now() - database.getTime());
      return { freesLeases: apart <= CLOCK_TOLERANCE_MS, endsAndDeletes: apart <= MAX_STEP_MS };
    },
  };
}
