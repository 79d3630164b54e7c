import { type Gathered, gather, MAX_GATHER } from './gather';
import { countSlice, recentDays } from './slices';
import { type Walked, walk } from './walk';
import type { Wanted } from './wanted';

/** Where one in so many of the newest fits, many more will, and nothing is gathered. */
const DENSE = 40;

/** Of messages with filters: how many there are, or at least are, and all where they are few. */
export type Survey = { count: number; all: Gathered };

const DAY_MS = 86_400_000;

const made = new WeakMap<Wanted, Promise<Survey>>();

/** Made once for the list and the count of a page. */
export function survey(wanted: Wanted): Promise<Survey> {
  const making = made.get(wanted) ?? makeSurvey(wanted);
  made.set(wanted, making);
  return making;
}

async function makeSurvey(wanted: Wanted): Promise<Survey> {
  const stop = (wanted.few ?? MAX_GATHER) + 1;
  const walked = await walk(wanted, {}, stop);
  const near = walked.ids.length;
  if (!walked.end || near >= stop) return { count: near, all: 'many' };
  const isDense = near * DENSE >= walked.steps;
  const recent = isDense ? await countRecent(wanted, walked, stop) : near;
  if (recent >= stop) return { count: stop, all: 'many' };
  const all = await gather(wanted);
  if (all === 'many') return { count: stop, all };
  if (all !== 'unknown') return { count: all.length, all };
  // Too much to look through for a number alone: what the last days have is said.
  return { count: isDense ? recent : await countRecent(wanted, walked, stop), all };
}

/** What a walk found and the days behind it; counting stops at `stop`. */
async function countRecent(wanted: Wanted, { ids, end }: Walked, stop: number) {
  if (!end) return ids.length;
  const walked = ((wanted.to ?? new Date()).getTime() - end.createdAt.getTime()) / DAY_MS;
  // Twice as far back as there should be enough, and the rest of that day.
  const days = Math.ceil((2 * walked * stop) / Math.max(ids.length, 1)) + 1;
  const asked = { wanted, slice: recentDays(end.createdAt, Math.max(days, 1)), after: end };
  return ids.length + (await countSlice(asked, stop - ids.length));
}
