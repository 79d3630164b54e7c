import { HOUR_MS } from '@/lib/platform/time';

/** A clock that is set by more than this, as no time server does it in steps, may be wrong. */
const MAX_STEP_MS = HOUR_MS;
/** After this a new time is believed: whoever set it by mistake has noticed, or never will. */
const BELIEVED_AFTER_MS = HOUR_MS;

type Readings = { now: () => number; monotonic: () => number };

/**
 * Notices when the clock of this machine is set, by the time since its start, which no one sets.
 * What deletes or ends something for its age waits meanwhile: a day too far ahead costs a delay and
 * not the messages.
 */
export function createClockWatch({
  now = Date.now,
  monotonic = () => performance.now(),
}: Partial<Readings> = {}) {
  let difference = now() - monotonic();
  let steppedAt: number | undefined;
  return {
    /** Whether the clock goes on as it did, or has done so for an hour. */
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
  };
}
